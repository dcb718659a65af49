import type { Followed } from '../standing/followed.ts';
import { isReviewer } from '../standing/mayFollow.ts';
import type { Scope } from './overviewWords.ts';

/** Whose review it is, and who leads it. */
export type InPlace = Pick<Followed['standing'], 'revieweeOid' | 'led'>;

type ScopeOfArgs = {
  followed: readonly Pick<Followed, 'standing' | 'team'>[];
  /** Everybody with a review of the present cycle. */
  everybody: readonly InPlace[];
  viewer: { oid: string };
};

/**
 * How to head what somebody follows. Nobody follows his or her own review, and a school is what one headteacher leads:
 * central services are not in it.
 */
export function scopeOf({ followed, everybody, viewer }: ScopeOfArgs): Scope {
  if (followed.every(({ standing }) => isReviewer(standing, viewer))) return { of: 'reviewed' };
  const known = new Set([viewer.oid, ...followed.map(({ standing }) => standing.revieweeOid)]);
  const placeOf = ({ led: { by, site } }: Pick<Followed['standing'], 'led'>) => `${by} ${site ?? ''}`;
  const places = new Set(followed.map(({ standing }) => placeOf(standing)));
  const there = everybody.filter((each) => places.has(placeOf(each)));
  if (there.every(({ revieweeOid, led }) => led.by === 'headteacher' && known.has(revieweeOid)))
    return { of: 'school' };
  const departments = new Set(followed.map(({ team }) => team.name));
  const [name] = departments;
  return departments.size === 1 && name !== undefined ? { of: 'department', name } : { of: 'some' };
}
