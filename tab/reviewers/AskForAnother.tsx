import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

/** The reviewee asks in writing, with reasons, for another reviewer, or for another governor on the panel (KM-13, KM-18). */
export function AskForAnother({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { canAsk, decider } = reviewers;
  if (!canAsk) return null;
  const names = canAsk.about.map(({ name }) => name);
  return (
    <div>
      <CommandForm
        review={review}
        name="requestReviewer"
        open={`Ask for another ${review.policy.wording.reviewer}`}
        intro={
          <>
            {decider?.name} decides and answers with a reason. Your reasons are read by {decider?.name} alone; that you
            asked stands in the history of this review. Dates, objectives and history stay, whoever reviews.{' '}
            <Clause rule={canAsk.rule} clause={canAsk.clause} />
          </>
        }
        questions={[
          ...(names.length > 1
            ? [
                {
                  id: 'aboutOid',
                  label: 'Who is to be replaced',
                  kind: 'choice' as const,
                  choices: names,
                  required: true,
                },
              ]
            : []),
          { id: 'reasons', label: 'Your reasons', kind: 'text', required: true },
        ]}
        send="Send the request"
        said={`Sent. ${decider?.name ?? 'Whoever decides'} has a card with your request.`}
        command={(values, requestId) => ({
          type: 'requestReviewer',
          requestId,
          aboutOid: canAsk.about.find(({ name }) => names.length === 1 || name === values['aboutOid'])?.oid ?? '',
          reasons: values['reasons'] ?? '',
        })}
      />
    </div>
  );
}
