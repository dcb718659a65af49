import { isBefore } from '../../calendar/moments.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { dropIns } from '../../limits/dropIns.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { atSchool, type Context } from '../context.ts';
import { id, localTime, minutes, words } from '../fields.ts';
import { endOf } from '../meetings/meeting.ts';
import type { Capacity } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { realMoment } from '../when.ts';
import { refusalOfObserver } from './mayObserve.ts';

/** The limit itself says who may drop in. Nobody drops in on himself or herself. */
const somebodyElse: Capacity = {
  id: 'dropInVisitor',
  inWords: 'somebody other than the person visited',
  isHeldBy: ({ review, actor: person }) => review.revieweeOid !== person.oid,
};

/** Records a drop-in after it was made. The policy says whether the school has drop-ins and who makes them (KM-67). */
export const recordDropIn = command('recordDropIn', {
  fields: {
    observationId: id,
    start: localTime,
    minutes: minutes('The length', 180),
    focus: words('What you looked at', 2000),
  },
  ids: { observationId: { names: 'observation' } },
  by: [somebodyElse],
  decide: ({ observationId, start: local, minutes: length, focus }, { review, actor, context }) => {
    const refusal =
      refusalOfDropIns({ review, visitor: actor, context }) ?? refusalOfObserver(actor.oid, { review, context });
    if (refusal) return refusal;
    if (review.observations.some((each) => each.id === observationId)) return [];
    const from = realMoment({ local, field: 'start', context });
    if (isRefusal(from)) return from;
    const start = from.toInstant().toString();
    const atStart = (code: Refusal['refused'], message: string) =>
      refuse({ refused: code, message, ref: null, fields: [{ field: 'start', message }] });
    if (isBefore(context.now, endOf({ start, minutes: length })))
      return atStart('notYet', 'Record a drop-in once it is over.');
    const on = from.toPlainDate().toString();
    if (on < review.cycle.start || on > review.cycle.end)
      return atStart('invalid', 'This day is not in the cycle of this review.');
    return [{ type: 'dropInRecorded', observationId, observerOid: actor.oid, start, minutes: length, focus }];
  },
  example: (_about, { review, context }) => {
    const justNow = atSchool(context.now, context).subtract({ minutes: SHORTEST }).toPlainDateTime();
    const local = justNow.toString({ smallestUnit: 'minute' });
    const last = `${review.cycle.end}T12:00`;
    const start = local < last ? local : last;
    return { observationId: SOMETHING_NEW, start, minutes: SHORTEST, focus: SOME_WORDS };
  },
});

const SHORTEST = 5;

type RefusalOfDropInsArgs = { review: Pick<Review, 'staffGroup'>; visitor: Person; context: Pick<Context, 'pack'> };

/**
 * Why somebody may not drop in under a policy; undefined if he or she may. The senior leaders that the headteacher has
 * named are those with that role in the school's register.
 */
export function refusalOfDropIns({
  review: { staffGroup },
  visitor,
  context: { pack },
}: RefusalOfDropInsArgs): Refusal | undefined {
  const [limit] = limitsOf({ pack, kind: 'dropIns', staffGroup });
  if (!limit) return refuse({ refused: 'notAllowed', message: 'This policy knows no drop-ins.' });
  const namedOids = hasRole(visitor, 'seniorLeader') ? [visitor.oid] : [];
  const found = dropIns(limit, { visitor, namedOids });
  return found && refuse({ refused: 'notAllowed', message: found.message, ref: found });
}
