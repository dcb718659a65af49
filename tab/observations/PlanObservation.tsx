import { Button, Combobox, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand, usePeople } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Planning a visit: who, when, how long, what for and what is looked at. */
export function PlanObservation({ review, onDone }: { review: ReviewView; onDone: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const people = usePeople(true);
  const [observationId] = useState(() => crypto.randomUUID());
  const [observer, setObserver] = useState({ oid: review.reviewer.oid, text: review.reviewer.name });
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [minutes, setMinutes] = useState('50');
  const [purpose, setPurpose] = useState('');
  const [focus, setFocus] = useState('');
  const message = (field: string) => fieldMessage(command.error, field);
  const { visitNotice } = review.observations;
  const fitting = (people.data?.people ?? []).filter(
    (person) => person.oid !== review.reviewee.oid && person.name.toLowerCase().includes(observer.text.toLowerCase()),
  );
  const plan = () =>
    command.mutate(
      {
        command: {
          type: 'planObservation',
          observationId,
          observerOid: observer.oid,
          start: `${date}T${time}`,
          minutes: Number(minutes),
          purpose,
          focus,
        },
      },
      {
        onSuccess: () => {
          announce(`Planned. ${review.reviewee.name} is told now and again a week before.`);
          onDone();
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      {visitNotice && (
        <Quiet>
          {visitNotice.text} <Clause rule={visitNotice.rule} clause={visitNotice.clause} />
        </Quiet>
      )}
      <Field label="Observer" required {...message('observerOid')}>
        <Combobox
          freeform
          value={observer.text}
          selectedOptions={[observer.oid]}
          onChange={(event) => setObserver({ oid: '', text: event.target.value })}
          onOptionSelect={(_, data) => setObserver({ oid: data.optionValue ?? '', text: data.optionText ?? '' })}
        >
          {fitting.map((person) => (
            <Option key={person.oid} value={person.oid} text={person.name}>
              {person.name}, {person.jobTitle}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Row>
        <Field label="Date" required {...message('start')}>
          <Input type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        <Field label="Time" required>
          <Input type="time" value={time} onChange={(_, data) => setTime(data.value)} />
        </Field>
        <Field label="Minutes" required {...message('minutes')}>
          <Input
            type="number"
            min={5}
            max={180}
            value={minutes}
            onChange={(_, data) => setMinutes(data.value)}
            style={{ width: 100 }}
          />
        </Field>
      </Row>
      <Field label="Purpose" required hint="Why this visit takes place." {...message('purpose')}>
        <Textarea value={purpose} onChange={(_, data) => setPurpose(data.value)} />
      </Field>
      <Field
        label="Focus"
        required
        hint="What is looked at, talked over with the person beforehand."
        {...message('focus')}
      >
        <Textarea value={focus} onChange={(_, data) => setFocus(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabled={command.isPending}>
          {command.isPending ? 'Planning …' : 'Plan the visit'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </form>
  );
}
