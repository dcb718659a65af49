import { useState } from 'react';
import type { TrainingsView } from '#domain/views/trainings.ts';
import { useKeepTraining } from '../api/trainings.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';

const KINDS = [
  { id: 'reviewing', label: 'Reviewing' },
  { id: 'observing', label: 'Observing' },
];

/** Records that somebody was trained in something, and when. The day stays for the next person of the same course. */
export function EnterTraining({ people, today }: TrainingsView) {
  const { mutate, error, isPending, isPaused } = useKeepTraining();
  const announce = useAnnounce();
  const [values, setValues] = useState({ oid: '', what: 'reviewing', on: today });
  const change = (field: string, text: string) => setValues((before) => ({ ...before, [field]: text }));
  const name = people.find((each) => each.oid === values.oid)?.name;
  return (
    <FormBox
      form={{ values, change, problem: error, isPending }}
      isPaused={isPaused}
      label="Enter a training"
      send="Enter it"
      onSend={() =>
        mutate(
          { ...values, what: values.what === 'observing' ? 'observing' : 'reviewing', kept: true },
          {
            onSuccess: () => {
              announce(`Entered for ${name ?? 'this person'}.`);
              change('oid', '');
            },
          },
        )
      }
    >
      <SelectBox
        field="oid"
        label="Who"
        required
        none="Choose …"
        choices={people.map((person) => ({ id: person.oid, name: `${person.name}, ${person.jobTitle}` }))}
      />
      <RadioBoxes field="what" label="Trained in" required layout="horizontal" choices={KINDS} />
      <Row>
        <LineBox field="on" label="On" type="date" max={today} required />
      </Row>
    </FormBox>
  );
}
