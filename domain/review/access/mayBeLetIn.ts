import type { Situation, ReviewNow } from '../situation.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { accessTo } from './accessTo.ts';

/** The capacities in which somebody can be let in by hand. */
export const LET_IN_AS = ['adviser', 'payGovernors', 'qualityReader'] as const;

export type LetInAs = (typeof LET_IN_AS)[number];

type RowForArgs = { as: LetInAs; review: Pick<Review, 'staffGroup'>; context: Pick<Context, 'pack'> };

/** The policy's row for letting somebody in; undefined if the policy lets nobody in as that. */
export function rowFor({
  as,
  review: { staffGroup },
  context: { pack },
}: RowForArgs): PolicyPack['access']['table'][number] | undefined {
  return pack.access.table.find(
    (each) => each.party === as && (!each.staffGroups || each.staffGroups.includes(staffGroup)),
  );
}

/** Whether somebody needs no access given: the reviewee, and everybody who sees the whole review. */
export function seesItAlready({ review, actor: person, context }: Situation): boolean {
  return person.oid === review.revieweeOid || accessTo({ review, person, context }).has('whole');
}

/**
 * People who can be let in: governors for pay, otherwise anybody. People who see the review already are left out, and
 * so are administrators.
 */
export function mayBeLetIn(as: LetInAs, { review, context }: ReviewNow): Person[] {
  const from = as === 'payGovernors' ? context.holdersOf('governor') : context.everybody();
  return from.filter(
    (person) => !hasRole(person, 'administrator') && !seesItAlready({ review, actor: person, context }),
  );
}
