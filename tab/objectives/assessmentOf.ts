import type { Translate } from '#domain/language/translate.ts';
import { readAnswers } from '#domain/views/readAnswers.ts';
import type { ObjectiveView } from '#domain/review/objectives/view.ts';
import type { StatementView } from '#domain/review/statements/view.ts';
import type { ReviewView } from '#domain/views/review.ts';

type Args = { objective: ObjectiveView; review: ReviewView; t: Translate };

/** What the review's latest statement says of an objective; undefined where it says nothing of it. */
export function assessmentOf({ objective, review, t }: Args): { whose: string; text: string } | undefined {
  const { statement } = review;
  const version = statement?.versions.at(-1);
  const assessed = version?.assessments.find(({ objectiveId }) => objectiveId === objective.id);
  if (!statement?.assessment || !version || !assessed) return undefined;
  const said = readAnswers(statement.assessment.form, assessed.answers);
  return {
    whose: whoseIs(version, t),
    text: said.map(({ label, text }) => `${label}: ${text}`).join('\n'),
  };
}

function whoseIs({ version, signatures: { reviewer, reviewee } }: StatementView, t: Translate): string {
  if (!reviewer) return t('Statement, version {version}, not signed yet', { version });
  return reviewee
    ? t('Statement, version {version}, signed by both', { version })
    : t('Statement, version {version}, signed by {name}', { version, name: reviewer.name });
}
