import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Review } from '../review.ts';
import type { Outcome } from './state.ts';

type Pack = Pick<PolicyPack, 'moderation' | 'headteachersCheck'>;
type ModerationRule = NonNullable<PolicyPack['moderation']>;
type Checked = NonNullable<PolicyPack['headteachersCheck']>;

/** How a statement is moderated, by the school's option: by the headteacher, or for the headteacher's own by others. */
export type Procedure = ({ kind: 'moderation' } & ModerationRule) | ({ kind: 'check' } & Checked);

/** The procedure that a policy has for a review; undefined if it has none (KM-45, KM-48). */
export function procedureFor({ staffGroup }: Pick<Review, 'staffGroup'>, pack: Pack): Procedure | undefined {
  const { moderation, headteachersCheck } = pack;
  if (moderation?.staffGroups.includes(staffGroup)) return { kind: 'moderation', ...moderation };
  if (headteachersCheck?.staffGroups.includes(staffGroup)) return { kind: 'check', ...headteachersCheck };
  return undefined;
}

/**
 * Why nothing is moderated in a review, in plain English; undefined if it is moderated, or may be once the sample is
 * drawn.
 */
export function whyNotModerated(review: Pick<Review, 'staffGroup' | 'moderation'>, pack: Pack): string | undefined {
  const procedure = procedureFor(review, pack);
  if (!procedure) return 'The policy has no moderation of this statement.';
  if (procedure.kind === 'check')
    return procedure.by === 'nobody' ? 'The school chose that nobody checks the headteacher’s statement.' : undefined;
  if (procedure.how === 'none') return 'The school chose to moderate no statements.';
  if (procedure.how === 'headteacherReviewsAll')
    return 'The headteacher reviews every teacher, and so checks the statements as reviewer.';
  const { sample } = review.moderation;
  return procedure.how === 'sample' && sample && !sample.chosen ? 'This statement is not in the sample.' : undefined;
}

/** On what grounds a new statement was instructed, in the words of the policy's criteria (KM-47). */
export function groundsOf(
  { outcome, findings }: Pick<Outcome, 'outcome' | 'findings'>,
  { criteria }: Procedure,
): string[] {
  if (outcome !== 'newStatement') return [];
  const unmet = new Set(findings.filter(({ met }) => !met).map(({ id }) => id));
  return criteria.filter(({ id }) => unmet.has(id)).map(({ text }) => text);
}

/**
 * Whether moderation is complete, so that an appeal can be heard (KM-57): the last outcome was agreed or checked, or
 * nothing needs moderating.
 */
export function isModerationComplete(review: Pick<Review, 'staffGroup' | 'moderation'>, pack: Pack): boolean {
  if (whyNotModerated(review, pack) !== undefined) return true;
  const last = review.moderation.outcomes.at(-1);
  return last !== undefined && last.outcome !== 'newStatement';
}
