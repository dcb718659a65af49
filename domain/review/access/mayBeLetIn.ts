import type { Situation, ReviewNow } from '../situation.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { accessTo } from './accessTo.ts';

/** As what somebody can be let in by hand. */
export const LET_IN_AS = ['adviser', 'payGovernors'] as const;

type LetInAs = (typeof LET_IN_AS)[number];

type RowForArgs = { as: LetInAs; review: Pick<Review, 'staffGroup'>; context: Pick<Context, 'pack'> };

/** The policy's row for letting somebody in; undefined where it lets nobody in as that. */
export function rowFor({
  as,
  review: { staffGroup },
  context: { pack },
}: RowForArgs): PolicyPack['access']['table'][number] | undefined {
  return pack.access.table.find(
    (each) => each.party === as && (!each.staffGroups || each.staffGroups.includes(staffGroup)),
  );
}

/** Whether somebody needs no letting in: the one who is reviewed, and whoever sees the whole review. */
export function seesItAlready({ review, actor: person, context }: Situation): boolean {
  return person.oid === review.revieweeOid || accessTo({ review, person, context }).has('whole');
}

/** Who comes into question: governors for pay, anybody otherwise, but whoever sees it already, and no administrator. */
export function mayBeLetIn(as: LetInAs, { review, context }: ReviewNow): Person[] {
  const from = as === 'payGovernors' ? context.holdersOf('governor') : context.everybody();
  return from.filter(
    (person) => !hasRole(person, 'administrator') && !seesItAlready({ review, actor: person, context }),
  );
}
