import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

/** The reviewee asks in writing, with reasons, for another reviewer, or for another governor on the panel (KM-13, KM-18). */
export function AskForAnother({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { t } = useWords();
  const { canAsk, decider } = reviewers;
  if (!canAsk) return null;
  const { reviewer } = review.policy.wording;
  const name = decider?.name ?? '';
  const names = canAsk.about.map(({ name }) => name);
  return (
    <div>
      <CommandForm
        review={review}
        name="requestReviewer"
        open={t('Ask for another {reviewer}', { reviewer })}
        intro={
          <>
            {t(
              '{name} decides and answers with a reason. The reasons are read by {name} alone; that you asked stands in the history of this review. Dates, objectives and history stay, whoever reviews.',
              { name },
            )}{' '}
            <Clause clause={canAsk.clause} />
          </>
        }
        questions={[
          ...(names.length > 1
            ? [
                {
                  id: 'aboutOid',
                  label: t('Who is to be replaced'),
                  kind: 'choice' as const,
                  choices: names,
                  required: true,
                },
              ]
            : []),
          { id: 'reasons', label: t('Your professional reasons'), kind: 'text', required: true },
        ]}
        send={t('Send the request')}
        said={
          decider
            ? t('Sent. {name} has a card with your request.', { name })
            : t('Sent. Whoever decides has a card with your request.')
        }
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
