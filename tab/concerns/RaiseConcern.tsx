import type { ConcernsView } from '#domain/views/concerns.ts';
import { useWords } from '../language/useWords.ts';
import { useRaiseConcern } from '../api/concerns.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { TickBox } from '../forms/fields/TickBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';

/**
 * Raises a concern: what the worry is, and whether it is about the headteacher. What is typed stays private until it is
 * sent.
 */
export function RaiseConcern({ view }: { view: ConcernsView }) {
  const { t } = useWords();
  return (
    <KeptForm
      draft="concern.inConfidence"
      owner={view.me}
      timeZone={view.timeZone}
      sender={senderOf(useRaiseConcern())}
      initial={{ text: '', aboutHeadteacher: '' }}
      label={t('Raise a concern')}
      send={({ aboutHeadteacher }) =>
        t(aboutHeadteacher === 'yes' ? 'Send it to the chair of governors alone' : 'Send it to the headteacher alone')
      }
      said={t('Raised, in confidence.')}
      wish={({ text, aboutHeadteacher }, id) => ({ id, text, aboutHeadteacher: aboutHeadteacher === 'yes' })}
    >
      <TextBox
        field="text"
        label={t('What worries you')}
        required
        rows={6}
        hint={t('What you saw or know, where and when.')}
      />
      <TickBox field="aboutHeadteacher" label={t('It is about the headteacher: send it to the chair of governors')} />
    </KeptForm>
  );
}
