import { isBefore } from '../../calendar/moments.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { dropIns } from '../../limits/dropIns.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { realMoment } from '../when.ts';
import type { ObservationCommand } from './commands.ts';
import { endOf } from '../meetings/meeting.ts';
import { refusalOfObserver } from './planning.ts';

/** Records a drop-in after it was made; the school's option, and who may, are the policy's (KM-67). */
export function recordDropIn(
  review: Review,
  command: Extract<ObservationCommand, { type: 'recordDropIn' }>,
  context: Context,
  visitor: Person,
): Decision {
  const refusal = refusalOfDropIns(review, visitor, context) ?? refusalOfObserver(review, visitor.oid, context);
  if (refusal) return refusal;
  if (review.observations.some((each) => each.id === command.observationId)) return [];
  const { observationId, minutes, focus } = command;
  const from = realMoment(command.start, 'start', context);
  if (isRefusal(from)) return from;
  const start = from.toInstant().toString();
  const atStart = (code: Refusal['refused'], message: string) =>
    refuse(code, message, null, [{ field: 'start', message }]);
  if (isBefore(context.now, endOf({ start, minutes }))) return atStart('notYet', 'Record a drop-in once it is over.');
  const on = from.toPlainDate().toString();
  if (on < review.cycle.start || on > review.cycle.end)
    return atStart('invalid', 'This day is not in the cycle of this review.');
  return [{ type: 'dropInRecorded', observationId, observerOid: visitor.oid, start, minutes, focus }];
}

/**
 * Why somebody may not drop in under a policy, or undefined when he or she may. The senior leaders whom the headteacher
 * has named are those who have that role in the school's register.
 */
export function refusalOfDropIns(
  { staffGroup }: Pick<Review, 'staffGroup'>,
  visitor: Person,
  { pack }: Pick<Context, 'pack'>,
): Refusal | undefined {
  const [limit] = limitsOf(pack, 'dropIns', staffGroup);
  if (!limit) return refuse('notAllowed', 'This policy knows no drop-ins.');
  const namedOids = hasRole(visitor, 'seniorLeader') ? [visitor.oid] : [];
  const found = dropIns(limit, { visitor, namedOids });
  return found && refuse('notAllowed', found.message, found);
}
