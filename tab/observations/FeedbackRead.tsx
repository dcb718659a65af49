import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { FeedbackActions, pointQuestions } from './FeedbackActions.tsx';

/** The feedback as it was written, and the comments of the person observed. */
export function FeedbackRead({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const { t, momentInWords } = useWords();
  const { feedback, closed } = observation;
  if (!feedback) return null;
  const inActions = new Set(pointQuestions({ review, observation }).map(({ id }) => id));
  return (
    <section aria-label={t('Feedback')}>
      <Stack gap="M">
        <Quiet>
          {t('Feedback of {moment}', {
            moment: momentInWords({ moment: feedback.at, timeZone: review.timeZone, now: review.now }),
          })}
        </Quiet>
        {observation.read
          .filter(({ id }) => !inActions.has(id))
          .map(({ id, label, text }) => (
            <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
        <FeedbackActions review={review} observation={observation} />
        {closed?.comment && <Written label={t('{name} added', { name: review.reviewee.name })} text={closed.comment} />}
        {closed && !closed.comment && (
          <Quiet>{t('{name} read it and added nothing.', { name: review.reviewee.name })}</Quiet>
        )}
        {observation.canClose && <Close review={review} observation={observation} />}
      </Stack>
    </section>
  );
}

function Close({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`comment.${review.id}.${observation.id}`}
      initial={{ comment: '' }}
      label={t('Your comments on the feedback')}
      send={({ comment }) => t(comment.trim() ? 'Add my comments and close' : 'I have read it')}
      said={t('The feedback is closed. Nobody owes anything more for this visit.')}
      command={({ comment }) => ({
        type: 'closeFeedback',
        observationId: observation.id,
        comment: comment.trim() ? comment : null,
      })}
      isBrief
    >
      <TextBox
        field="comment"
        label={t('Your comments')}
        rows={4}
        hint={t('You may add comments; they become part of the record. Leave this empty if you have none.')}
      />
    </ReviewForm>
  );
}
