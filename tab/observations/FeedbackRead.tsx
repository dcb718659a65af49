import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Written } from '../look/Written.tsx';

/** The feedback as it was written, and the comments of the person observed. */
export function FeedbackRead({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const { feedback, closed } = observation;
  if (!feedback) return null;
  return (
    <section aria-label="Feedback" style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Quiet>Feedback of {momentInWords({ moment: feedback.at, timeZone: review.timeZone, now: review.now })}</Quiet>
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
  return (
    <ReviewForm
      review={review}
      draft={`comment.${review.id}.${observation.id}`}
      initial={{ comment: '' }}
      label="Your comments on the feedback"
      send={({ comment }) => (comment.trim() ? 'Add my comments and close' : 'I have read it')}
      said="The feedback is closed. Nobody owes anything more for this visit."
      command={({ comment }) => ({
        type: 'closeFeedback',
        observationId: observation.id,
        comment: comment.trim() ? comment : null,
      })}
      isBrief
    >
      <TextBox
        field="comment"
        label="Your comments"
        rows={4}
        hint="You may add comments; they become part of the record. Leave this empty if you have none."
      />
    </ReviewForm>
  );
}
