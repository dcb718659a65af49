import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrainingsView } from '#domain/views/trainings.ts';
import { useKeepTraining } from '../api/trainings.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Entering that somebody was trained in something, and when. The day stays for the next person of the same course. */
export function EnterTraining({ people, today }: TrainingsView) {
  const keep = useKeepTraining();
  const announce = useAnnounce();
  const [oid, setOid] = useState('');
  const [what, setWhat] = useState<'reviewing' | 'observing'>('reviewing');
  const [on, setOn] = useState(today);
  const name = people.find((each) => each.oid === oid)?.name;
  const enter = () =>
    keep.mutate(
      { oid, what, on, kept: true },
      {
        onSuccess: () => {
          announce(`Entered for ${name ?? 'this person'}.`);
          setOid('');
        },
      },
    );
  return (
    <form
      noValidate
      aria-label="Enter a training"
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <Field label="Who" required {...fieldMessage(keep.error, 'oid')}>
        <Select value={oid} onChange={(_, { value }) => setOid(value)}>
          <option value="">Choose …</option>
          {people.map((person) => (
            <option key={person.oid} value={person.oid}>
              {person.name}, {person.jobTitle}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Trained in" required {...fieldMessage(keep.error, 'what')}>
        <RadioGroup
          layout="horizontal"
          value={what}
          onChange={(_, { value }) => setWhat(value === 'observing' ? value : 'reviewing')}
        >
          <Radio value="reviewing" label="Reviewing" />
          <Radio value="observing" label="Observing" />
        </RadioGroup>
      </Field>
      <Row>
        <Field label="On" required {...fieldMessage(keep.error, 'on')}>
          <Input type="date" value={on} max={today} onChange={(_, { value }) => setOn(value)} />
        </Field>
      </Row>
      <Trouble problem={keep.error} />
      <Row>
        <Button appearance="primary" type="submit" disabledFocusable={keep.isPending}>
          {keep.isPending ? 'Sending …' : 'Enter it'}
        </Button>
      </Row>
    </form>
  );
}
