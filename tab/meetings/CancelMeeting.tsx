import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '#domain/views/meetings.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Cancelling a meeting, with the reason that the other person is told. */
export function CancelMeeting({
  review,
  meeting,
  onDone,
}: {
  review: ReviewView;
  meeting: MeetingView;
  onDone: () => void;
}) {
  const [reason, setReason] = useState('');
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const send = () =>
    command.mutate(
      { command: { type: 'cancelMeeting', meetingId: meeting.id, reason } },
      {
        onSuccess: () => {
          announce('The meeting is cancelled and taken out of both calendars.');
          onDone();
        },
      },
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Field
        label="Why is it cancelled?"
        required
        hint={`${review.reviewee.name} is told.`}
        {...fieldMessage(command.error, 'reason')}
      >
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabled={command.isPending} onClick={send}>
          Cancel the meeting
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Keep it
        </Button>
      </Row>
    </div>
  );
}
