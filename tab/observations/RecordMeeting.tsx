import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

/** Recording that the visit was talked over, and when. */
export function RecordMeeting({
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
  const begin = fieldsOf(review.now, review.timeZone);
  const [date, setDate] = useState(begin.date);
  const [time, setTime] = useState(begin.time);
  const record = () =>
    command.mutate(
      { command: { type: 'recordFeedbackMeeting', observationId: observation.id, heldAt: `${date}T${time}` } },
      {
        onSuccess: () => {
          announce('The feedback meeting is recorded.');
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Row>
        <Field label="Talked over on" required {...fieldMessage(command.error, 'heldAt')}>
          <Input type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        <Field label="at" required>
          <Input type="time" value={time} onChange={(_, data) => setTime(data.value)} />
        </Field>
      </Row>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={record}>
          Record it
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </div>
  );
}
