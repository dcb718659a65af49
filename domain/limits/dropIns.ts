import { hasRole, type Person } from '../people/person.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type DropIn = {
  visitor: Pick<Person, 'oid' | 'displayName' | 'roles'>;
  /** The senior leaders whom the headteacher has named for it. */
  namedOids: readonly string[];
};

/**
 * Flags a drop-in if the school has none, or if the visitor is neither the headteacher nor one of the named senior
 * leaders (KM-67).
 */
export function dropIns(limit: LimitOf<'dropIns'>, { visitor, namedOids }: DropIn): Flag | undefined {
  if (!limit.on) return flag({ limit, reasons: 'Drop-ins are switched off.' });
  if (hasRole(visitor, 'headteacher') || namedOids.includes(visitor.oid)) return undefined;
  return flag({
    limit,
    reasons: `${visitor.displayName} is neither the headteacher nor a senior leader named for it.`,
  });
}
