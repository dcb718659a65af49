import { useState } from 'react';
import type { TrainingsView } from '#domain/views/trainings.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { keysIn } from '#domain/typed.ts';
import { useWords } from '../language/useWords.ts';
import { useKeepTraining } from '../api/trainings.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';

const KINDS = { reviewing: 'Reviewing', observing: 'Observing' } as const satisfies Record<string, FixedText>;

/** Records that somebody was trained in something, and when. The day stays for the next person of the same course. */
export function EnterTraining({ people, today }: TrainingsView) {
  const { t } = useWords();
  const { mutate, error, isPending, isPaused } = useKeepTraining();
  const announce = useAnnounce();
  const [values, setValues] = useState({ oid: '', what: 'reviewing', on: today });
  const change = (field: string, text: string) => setValues((before) => ({ ...before, [field]: text }));
  const name = people.find((each) => each.oid === values.oid)?.name;
  return (
    <FormBox
      form={{ values, change, problem: error, isPending }}
      isPaused={isPaused}
      label={t('Enter a training')}
      send={t('Enter it')}
      onSend={() =>
        mutate(
          { ...values, what: values.what === 'observing' ? 'observing' : 'reviewing', kept: true },
          {
            onSuccess: () => {
              announce(name === undefined ? t('Entered.') : t('Entered for {name}.', { name }));
              change('oid', '');
            },
          },
        )
      }
    >
      <SelectBox
        field="oid"
        label={t('Who')}
        required
        none={t('Choose …')}
        choices={people.map((person) => ({ id: person.oid, name: `${person.name}, ${person.jobTitle}` }))}
      />
      <RadioBoxes
        field="what"
        label={t('Trained in')}
        required
        layout="horizontal"
        choices={keysIn(KINDS).map((id) => ({ id, label: t(KINDS[id]) }))}
      />
      <Row>
        <LineBox field="on" label={t('On')} type="date" max={today} required />
      </Row>
    </FormBox>
  );
}
