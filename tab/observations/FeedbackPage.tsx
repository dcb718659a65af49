import { useLocation } from 'wouter';
import { answersTo } from '#domain/forms/answers.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Deadline } from '../look/When.tsx';
import { agreedBefore, agreedIn, FeedbackFields, withAgreed } from './AgreedPoints.tsx';
import { answersFromNotes } from './fromNotes.ts';
import { placeOfVisit, VisitFrame, VisitPage } from './VisitPage.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The feedback form of one observation. */
export default function FeedbackPage() {
  return <VisitPage>{(visit) => <Feedback {...visit} />}</VisitPage>;
}

function Feedback({ review, observation }: Props) {
  const { t } = useWords();
  const [, go] = useLocation();
  const visit = { review, observation };
  const { form } = review.observations;
  const intro = (
    <>
      <Due {...visit} />
      {form.intro && (
        <Quiet>
          <SchoolsWords>{form.intro}</SchoolsWords>
        </Quiet>
      )}
    </>
  );
  if (!observation.canRecordFeedback) {
    return (
      <VisitFrame
        title={form.title}
        isSchools
        visit={visit}
        body={
          <>
            {intro}
            <p>
              {t(
                observation.over
                  ? 'This feedback can no longer be changed.'
                  : 'The feedback is written once the visit is over.',
              )}
            </p>
          </>
        }
      />
    );
  }
  return (
    <ReviewForm
      review={review}
      draft={`feedback.${review.id}.${observation.id}`}
      initial={
        observation.feedback
          ? { ...observation.feedback.answers, ...agreedBefore(observation, review) }
          : answersFromNotes(form, observation.notes)
      }
      label={form.title}
      size="large"
      send={t('Send the feedback')}
      said={t('Sent. {name} can read it and add comments.', { name: review.reviewee.name })}
      command={(values) => ({
        type: 'recordFeedback',
        observationId: observation.id,
        answers: answersTo(form, values),
        agreed: agreedIn({ form, values, review }),
      })}
      questions={withAgreed(form)}
      isLong
      renderFrame={(body, foot) => <VisitFrame title={form.title} isSchools visit={visit} body={body} foot={foot} />}
      onDone={() => go(placeOfVisit(visit))}
    >
      {intro}
      <FeedbackFields form={form} review={review} />
    </ReviewForm>
  );
}

function Due({ review, observation }: Props) {
  const due = review.todos.find(
    (todo) =>
      todo.action === 'feedbackRecorded' &&
      todo.aboutId === observation.id &&
      (todo.state === 'owed' || todo.state === 'overdue'),
  );
  if (!due?.due) return null;
  return (
    <Row>
      <Deadline todo={due} now={review.now} timeZone={review.timeZone} />
      <Clause text={due.says} clause={due.clause} because={due.because} />
    </Row>
  );
}
