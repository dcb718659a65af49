import { Checkbox } from '@fluentui/react-components';
import { ROLES } from '#domain/people/roles.ts';
import type { ConcernsView } from '#domain/views/concerns.ts';
import { useRaiseConcern } from '../api/concerns.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';

/**
 * Raises a concern: what the worry is, and whether it is about the headteacher. What is typed stays private until it is
 * sent.
 */
export function RaiseConcern({ view }: { view: ConcernsView }) {
  return (
    <KeptForm
      draft="concern.inConfidence"
      owner={view.me}
      timeZone={view.timeZone}
      sender={senderOf(useRaiseConcern())}
      initial={{ text: '', aboutHeadteacher: '' }}
      label="Raise a concern"
      send={({ aboutHeadteacher }) =>
        `Send it to the ${ROLES[aboutHeadteacher === 'yes' ? 'chairOfGovernors' : 'headteacher'].words} alone`
      }
      said="Raised, in confidence."
      wish={({ text, aboutHeadteacher }, id) => ({ id, text, aboutHeadteacher: aboutHeadteacher === 'yes' })}
    >
      {({ values, change: put }) => (
        <>
          <TextBox
            field="text"
            label="What worries you"
            required
            rows={6}
            hint="What you saw or know, where and when."
          />
          <Checkbox
            label="It is about the headteacher: send it to the chair of governors"
            checked={values.aboutHeadteacher === 'yes'}
            onChange={(_, data) => put('aboutHeadteacher', data.checked === true ? 'yes' : '')}
          />
        </>
      )}
    </KeptForm>
  );
}
