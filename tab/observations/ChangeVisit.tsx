import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { ObservationView } from '#domain/views/observations.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

/** Moving a planned visit, or cancelling it with a reason. The person observed is told either way. */
export function ChangeVisit({
  review,
  observation,
  onDone,
}: {
  review: ReviewView;
  observation: ObservationView;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const begin = fieldsOf(observation.start, review.timeZone);
  const [date, setDate] = useState(begin.date);
  const [time, setTime] = useState(begin.time);
  const [minutes, setMinutes] = useState(String(observation.minutes));
  const [reason, setReason] = useState('');
  const observationId = observation.id;
  const send = (wish: Command, said: string) =>
    command.mutate(
      { command: wish },
      {
        onSuccess: () => {
          announce(said);
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <Row>
        <Field label="Date" {...fieldMessage(command.error, 'start')}>
          <Input type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        <Field label="Time">
          <Input type="time" value={time} onChange={(_, data) => setTime(data.value)} />
        </Field>
        <Field label="Minutes" {...fieldMessage(command.error, 'minutes')}>
          <Input type="number" value={minutes} onChange={(_, data) => setMinutes(data.value)} style={{ width: 100 }} />
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={command.isPending}
          onClick={() =>
            send(
              { type: 'moveObservation', observationId, start: `${date}T${time}`, minutes: Number(minutes) },
              'The visit is moved.',
            )
          }
        >
          Move the visit
        </Button>
      </Row>
      <Field label="Or cancel it: why?" {...fieldMessage(command.error, 'reason')}>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button
          disabledFocusable={command.isPending}
          onClick={() => send({ type: 'cancelObservation', observationId, reason }, 'The visit is cancelled.')}
        >
          Cancel the visit
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </div>
  );
}
