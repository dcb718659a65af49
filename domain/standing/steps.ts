import type { Context } from '../review/context.ts';
import type { Standing } from './standing.ts';

/** A department, or the team of a line manager. The id names nobody. */
export type Team = { id: string; name: string };

/**
 * The department in which somebody is counted: the school's own name for it, or else the team of the line manager. The
 * register says it today, so that somebody who moves is counted where he or she works.
 */
export function teamOf({ revieweeOid }: Pick<Standing, 'revieweeOid'>, { person }: Pick<Context, 'person'>): Team {
  const reviewee = person(revieweeOid);
  const manager = reviewee?.managerOid ? person(reviewee.managerOid) : undefined;
  if (reviewee?.department !== undefined) return { id: reviewee.department, name: reviewee.department };
  if (manager) return { id: manager.oid, name: `Team of ${manager.displayName}` };
  return { id: 'none', name: 'No department' };
}
