import type { Followed } from '../standing/followed.ts';
import { isReviewer } from '../standing/mayFollow.ts';
import type { Scope } from './overviewWords.ts';

type ScopeOfArgs = {
  followed: readonly Pick<Followed, 'standing' | 'team'>[];
  /** Everybody with a review of the present cycle. */
  everybody: readonly { revieweeOid: string }[];
  viewer: { oid: string };
};

/** How to head what somebody follows. Nobody follows his or her own review. */
export function scopeOf({ followed, everybody, viewer }: ScopeOfArgs): Scope {
  if (followed.every(({ standing }) => isReviewer(standing, viewer))) return { of: 'reviewed' };
  const known = new Set([viewer.oid, ...followed.map(({ standing }) => standing.revieweeOid)]);
  if (everybody.every(({ revieweeOid }) => known.has(revieweeOid))) return { of: 'school' };
  const departments = new Set(followed.map(({ team }) => team.name));
  const [name] = departments;
  return departments.size === 1 && name !== undefined ? { of: 'department', name } : { of: 'some' };
}
