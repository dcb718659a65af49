import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Row } from '../look/Row.tsx';

/**
 * What can be done where the two do not agree: say so, determine the objectives, or comment on determined ones (KM-36,
 * KM-50, TA-16).
 */
export function Unagreed({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { t } = useWords();
  const { revision, canSendUnagreed, canDisagree, canDetermine, canComment } = objectives;
  const told = (objectives.change && objectives.revising?.unagreed) ?? objectives.unagreed;
  const says = told && (
    <>
      <SchoolsWords>{told.text}</SchoolsWords> <Clause clause={told.clause} />
    </>
  );
  return (
    <Row>
      {canSendUnagreed && (
        <CommandForm
          review={review}
          name="sendObjectives"
          open={t('We do not agree')}
          label={t('What you do not agree on')}
          intro={says}
          questions={[{ id: 'disagreement', label: t('What you do not agree on'), kind: 'text', required: true }]}
          send={
            objectives.goesTo ? t('Send to {name}', { name: objectives.goesTo.name }) : t('Send to whoever determines')
          }
          said={t('Sent, with what you do not agree on.')}
          command={({ disagreement = '' }) => ({ type: 'sendObjectives', revision, disagreement })}
        />
      )}
      {canDisagree && (
        <CommandForm
          review={review}
          name="disagreeWithObjectives"
          open={t('I do not agree')}
          label={t('What you do not agree with')}
          intro={says}
          questions={[{ id: 'comment', label: t('What you do not agree with'), kind: 'text', required: true }]}
          send={t('Send')}
          said={t('Your disagreement is with the objectives now.')}
          command={({ comment = '' }) => ({ type: 'disagreeWithObjectives', revision, comment })}
        />
      )}
      {canDetermine && (
        <CommandForm
          review={review}
          name="determineObjectives"
          open={t(objectives.change ? 'Make the changes without agreement' : 'Determine without agreement')}
          label={t('What there is no agreement on')}
          intro={says}
          questions={[{ id: 'reason', label: t('What there is no agreement on'), kind: 'text', required: true }]}
          send={t(objectives.change ? 'Make the changes' : 'Determine the objectives')}
          said={t('Determined. The record says that there was no agreement.')}
          command={({ reason = '' }) => ({ type: 'determineObjectives', revision, reason })}
        />
      )}
      {canComment && (
        <CommandForm
          review={review}
          name="commentOnDetermined"
          open={t(objectives.comment ? 'Change your comment' : 'Comment on what was determined')}
          label={t('Your comment')}
          intro={says}
          questions={[{ id: 'comment', label: t('Your comment'), kind: 'text', required: true }]}
          send={t('Add it')}
          said={t('Your comment is added.')}
          command={({ comment = '' }) => ({ type: 'commentOnDetermined', comment })}
        />
      )}
    </Row>
  );
}
