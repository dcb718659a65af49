import { isNamedRole, type NamedRole } from '../people/roles.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { accessTo } from './access/accessTo.ts';
import { managersAbove } from './access/managersAbove.ts';
import type { Context } from './context.ts';
import { reviewerCases } from './reviewers/cases.ts';
import { presentPanel } from './reviewers/state.ts';
import type { Review } from './review.ts';

/** Everybody who has a part in a review, each once. The review stands in their lists. */
export function peopleOf(review: Review): string[] {
  const { revieweeOid, reviewerOid, approverOid } = review;
  const observers = review.observations.filter((each) => !each.cancelled).map(({ observerOid }) => observerOid);
  const { state } = review.objectives;
  const approving = state.kind === 'sent' ? [state.to] : [];
  const letIn = review.access.grants.filter(({ ended }) => ended === null).map(({ oid }) => oid);
  const panel = presentPanel(review)?.memberOids ?? [];
  return [...new Set([revieweeOid, reviewerOid, approverOid, ...panel, ...approving, ...observers, ...letIn])];
}

/**
 * The roles of the school to which a policy opens a review: those in its access table and those who decide who reviews.
 */
export function rolesThatSee({ staffGroup }: Pick<Review, 'staffGroup'>, pack: PolicyPack): NamedRole[] {
  const deciding = reviewerCases(pack, staffGroup).flatMap(({ decidedBy }) => decidedBy);
  return [...pack.access.table.map(({ party }) => party), ...deciding].filter(isNamedRole);
}

/**
 * Everybody in whose lists a review stands: those with a part in it, those whom the policy's access table lets see it,
 * and whoever decides who reviews.
 */
export function whoSees(review: Review, context: Pick<Context, 'pack' | 'person' | 'holdersOf'>): string[] {
  const byRole = rolesThatSee(review, context.pack).flatMap((role) => context.holdersOf(role));
  const managers = managersAbove(review, context.person).flatMap((oid) => context.person(oid) ?? []);
  const seeing = [...byRole, ...managers].filter((person) => accessTo({ review, person, context }).size > 0);
  return [...new Set([...peopleOf(review), ...seeing.map(({ oid }) => oid)])];
}
