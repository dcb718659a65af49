import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

type Props = { review: ReviewView; meeting: MeetingView; onDone: () => void };

/** Proposing another time for a meeting, or saying what else would suit. What is typed is kept. */
export function ProposeAnotherTime({ review, meeting, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const begin = { ...fieldsOf(meeting.start, review.timeZone), comment: '' };
  const draft = useDraft(`proposal.${meeting.id}`, review.you.oid, begin);
  const { date = '', time = '', comment = '' } = draft.values;
  const send = () =>
    command.mutate(
      {
        command: {
          type: 'proposeAnotherTime',
          meetingId: meeting.id,
          revision: meeting.revision,
          comment,
          start: date && time ? `${date}T${time}` : null,
        },
      },
      {
        onSuccess: () => {
          void draft.forget(begin);
          announce(`${review.reviewer.name} has been told.`);
          onDone();
        },
      },
    );
  const moment = momentMessage(command.error, { date, time });
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Row>
        <Field label="Date" {...moment.date}>
          <Input type="date" value={date} onChange={(_, data) => draft.change('date', data.value)} />
        </Field>
        <Field label="Time" {...moment.time}>
          <Input type="time" value={time} onChange={(_, data) => draft.change('time', data.value)} />
        </Field>
      </Row>
      <Field label="Why, or what else would suit you" required {...fieldMessage(command.error, 'comment')}>
        <Textarea value={comment} onChange={(_, data) => draft.change('comment', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          Send
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </div>
  );
}
