import { hasRole, type Person } from '../people/person.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type PersonInLine = Pick<Person, 'oid' | 'displayName' | 'managerOid'>;

type Lookup = (oid: string) => PersonInLine | undefined;

type Replacement = { reviewee: PersonInLine; replacement: PersonInLine & Pick<Person, 'roles'>; person: Lookup };

/** A place in the staffing structure: the head of the chain of managers, and the number of steps below that head. */
type Status = { head: PersonInLine; steps: number };

/**
 * Flags somebody who takes over a review and is below the reviewee's line manager (KM-19). Status is the distance to
 * the head of the chain of managers: a deputy one step below the headteacher is higher than a head of department two
 * steps below. Somebody outside that chain is flagged too, since nobody can tell. The headteacher may always take over.
 * A reviewee without a line manager has nobody to compare with.
 */
export function equalOrHigherStatus(
  limit: LimitOf<'equalOrHigherStatus'>,
  { reviewee, replacement, person }: Replacement,
): Flag | undefined {
  const { managerOid } = reviewee;
  if (managerOid === null || managerOid === replacement.oid || hasRole(replacement, 'headteacher')) return undefined;
  const manager = person(managerOid);
  if (!manager)
    return flag({ limit, reasons: `The line manager recorded for ${reviewee.displayName} is not in the register.` });
  const needed = statusOf(manager, person);
  const offered = statusOf(replacement, person);
  if (!needed || !offered || needed.head.oid !== offered.head.oid) {
    const names = `${replacement.displayName} and ${manager.displayName}`;
    return flag({
      limit,
      reasons: `The managers recorded for ${names} do not lead to the same head, so this cannot be told.`,
    });
  }
  if (offered.steps <= needed.steps) return undefined;
  const reason = `${replacement.displayName} is ${inWords(offered)}; ${manager.displayName}, the line manager of ${reviewee.displayName}, is ${inWords(needed)}.`;
  return flag({ limit, reasons: reason });
}

/** Undefined if a manager is not in the register, or the chain runs in a circle. */
function statusOf(somebody: PersonInLine, person: Lookup): Status | undefined {
  const passed = new Set<string>();
  let head: PersonInLine | undefined = somebody;
  while (head && head.managerOid !== null) {
    if (passed.has(head.oid)) return undefined;
    passed.add(head.oid);
    head = person(head.managerOid);
  }
  return head && { head, steps: passed.size };
}

function inWords({ head, steps }: Status): string {
  return steps === 0 ? 'at the head' : `${steps} step${steps === 1 ? '' : 's'} below ${head.displayName}`;
}
