import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { momentInWords } from '../words/dates.ts';

/** The feedback as it was written, and the comments of the person observed. */
export function FeedbackRead({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const { feedback, closed } = observation;
  if (!feedback) return null;
  return (
    <section aria-label="Feedback" style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Quiet>Feedback of {momentInWords(feedback.at, review.timeZone, review.now)}</Quiet>
      {observation.read.map(({ id, label, text }) => (
        <Written key={id} label={label} text={text} />
      ))}
      {closed?.comment && <Written label={`${review.reviewee.name} added`} text={closed.comment} />}
      {closed && !closed.comment && <Quiet>{review.reviewee.name} read it and added nothing.</Quiet>}
      {observation.canClose && <Close review={review} observation={observation} />}
    </section>
  );
}

function Close({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(`comment.${review.id}.${observation.id}`, review.you.oid, { comment: '' });
  const comment = draft.values['comment'] ?? '';
  const close = () =>
    command.mutate(
      { command: { type: 'closeFeedback', observationId: observation.id, comment: comment.trim() ? comment : null } },
      {
        onSuccess: () => {
          void draft.forget();
          announce('The feedback is closed. Nobody owes anything more for this visit.');
        },
      },
    );
  return (
    <>
      <Field
        label="Your comments"
        hint="You may add comments; they become part of the record. Leave this empty if you have none."
        {...fieldMessage(command.error, 'comment')}
      >
        <Textarea rows={4} value={comment} onChange={(_, data) => draft.change('comment', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={close}>
          {comment.trim() ? 'Add my comments and close' : 'I have read it'}
        </Button>
      </Row>
    </>
  );
}
