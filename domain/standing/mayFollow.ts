import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { type FollowedAs, followingOf } from '../review/access/following.ts';
import type { Context } from '../review/context.ts';
import type { Standing } from './standing.ts';
import { whoIsIn } from './standing.ts';

type MayFollowArgs = { standing: Standing; person: Person; context: Pick<Context, 'person'> & { pack: PolicyPack } };

/** What somebody sees of how a review stands, from the row that is kept of it; null for nothing. */
export function mayFollow({ standing, person, context }: MayFollowArgs): FollowedAs | null {
  return followingOf({ review: whoIsIn(standing), person, context });
}

/** Whether somebody reviews, alone or on the panel: no look of theirs leaves an entry (X-06: a panel is one party). */
export function isReviewer({ reviewerOid, panelOids }: Standing, { oid }: Pick<Person, 'oid'>): boolean {
  return reviewerOid === oid || panelOids.includes(oid);
}
