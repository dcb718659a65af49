import { Dropdown, Option } from '@fluentui/react-components';
import type { Choice, NeedView } from '#domain/review/development/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { FieldBox, type BoxProps } from '../forms/fields/FieldBox.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { useFormField } from '../forms/formState.ts';
import { KeptForm } from '../forms/KeptForm.tsx';
import { type Place, useSendNeed } from './register.ts';
import { asChosen } from '../forms/asChosen.ts';
import { type Priority, type NeedRoute } from '#domain/review/development/need.ts';

type Props = {
  /** The key under which what is typed is kept. */
  draftKey: string;
  owner: string;
  timeZone: string;
  routes: Choice[];
  priorities: Choice[];
  /** The need that is changed; left out when a new one is entered. */
  need?: NeedView;
  place: Place;
  onDone: () => void;
};

/** A training or development need: what, by which route, what it is linked to, and by when (KM-37, TA-23, KC-09). */
export function NeedForm({ draftKey, owner, timeZone, routes, priorities, need, place, onDone }: Props) {
  const { t } = useWords();
  return (
    <KeptForm
      draft={draftKey}
      owner={owner}
      timeZone={timeZone}
      sender={useSendNeed(place)}
      initial={{
        need: need?.need ?? '',
        route: need?.route ?? '',
        priority: need?.priority ?? '',
        priorityNote: need?.priorityNote ?? '',
        by: need?.by ?? '',
      }}
      label={t(need ? 'Change the need' : 'Enter a need')}
      send={t(need ? 'Save it' : 'Enter the need')}
      said={t(need ? 'Saved.' : 'Entered.')}
      wish={(values, id) => ({
        type: need ? ('changeNeed' as const) : ('enterNeed' as const),
        needId: need?.id ?? id,
        need: values.need.trim(),
        // The server refuses a value that is not one of the choices, at its field.
        route: values.route.trim() === '' ? null : asChosen<NeedRoute>(values.route.trim()),
        priority: asChosen<Priority>(values.priority),
        priorityNote: values.priorityNote.trim() || null,
        by: values.by.trim() || null,
      })}
      onClose={onDone}
    >
      <TextBox field="need" label={t('What is needed')} required />
      <ChoiceBox
        field="route"
        label={t('Route')}
        choices={routes}
        hint={t('A course is one of many. Leave it empty if you do not know yet.')}
      />
      <ChoiceBox field="priority" label={t('Linked to')} choices={priorities} required />
      <LineBox field="priorityNote" label={t('Which priority, objective or need exactly')} />
      <LineBox field="by" label={t('By when')} type="date" width={200} />
    </KeptForm>
  );
}

function ChoiceBox({ choices, ...props }: BoxProps & { choices: Choice[] }) {
  const { value, set } = useFormField(props.field);
  return (
    <FieldBox {...props}>
      <Dropdown
        value={choices.find(({ id }) => id === value)?.name ?? ''}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => set(data.optionValue ?? '')}
      >
        {choices.map(({ id, name }) => (
          <Option key={id} value={id} text={name}>
            <SchoolsWords>{name}</SchoolsWords>
          </Option>
        ))}
      </Dropdown>
    </FieldBox>
  );
}
