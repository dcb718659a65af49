import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';

/** Approves objectives or returns them; adjusted ones are approved after talking with both (TA-12). */
export function DecideObjectives({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { revision, state, adjusted: told } = objectives;
  const { t } = useWords();
  if (state.kind !== 'sent') return null;
  const said = t('Approved. Both can see it.');
  const words = state.disagreement
    ? t('Determine them as they are')
    : state.adjusted
      ? t('Approve as adjusted')
      : t('Approve');
  return (
    <>
      {told && (
        <Quiet>
          <SchoolsWords>{told.text}</SchoolsWords> <Clause clause={told.clause} />
        </Quiet>
      )}
      {state.adjusted && <Adjusted review={review} revision={revision} said={said} send={words} />}
      <Row>
        {!state.adjusted && (
          <CommandButton
            review={review}
            appearance="primary"
            size="large"
            command={{ type: 'approveObjectives', revision }}
            said={said}
          >
            {words}
          </CommandButton>
        )}
        <CommandForm
          review={review}
          name="returnObjectives"
          open={t('Return with a comment')}
          label={t('What should change')}
          questions={[{ id: 'comment', label: t('What should change'), kind: 'text', required: true }]}
          send={t('Return')}
          said={t('Returned with your comment.')}
          command={({ comment = '' }) => ({ type: 'returnObjectives', revision, comment })}
        />
      </Row>
    </>
  );
}

type AdjustedProps = { review: ReviewView; revision: number; send: string; said: string };

/** Adjusted objectives are approved once they have been discussed with both. */
function Adjusted({ review, revision, ...words }: AdjustedProps) {
  const { t } = useWords();
  const today = fieldsOf(review.now, review.timeZone).date;
  return (
    <ReviewForm
      {...words}
      review={review}
      draft={`approveObjectives.${review.id}.${revision}`}
      initial={{ talkedWithReviewee: '', talkedWithReviewer: '' }}
      size="large"
      command={({ talkedWithReviewee, talkedWithReviewer }) => ({
        type: 'approveObjectives',
        revision,
        ...(talkedWithReviewee && { talkedWithReviewee }),
        ...(talkedWithReviewer && { talkedWithReviewer }),
      })}
      isBrief
    >
      <Row>
        <LineBox
          field="talkedWithReviewee"
          label={t('Talked with {name} on', { name: review.reviewee.name })}
          type="date"
          max={today}
          required
        />
        <LineBox
          field="talkedWithReviewer"
          label={t('Talked with {name} on', { name: review.reviewer.name })}
          type="date"
          max={today}
          required
        />
      </Row>
    </ReviewForm>
  );
}
