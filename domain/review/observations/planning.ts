import { Temporal } from 'temporal-polyfill';
import { dateInWords, minutesInWords, momentInWords } from '../../calendar/inWords.ts';
import { isBefore } from '../../calendar/moments.ts';
import { furtherObservation } from '../../limits/furtherObservation.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { futureSchoolMoment } from '../when.ts';
import type { ObservationCommand } from './commands.ts';
import { agreedByBoth } from './furtherAgreement.ts';
import type { Observation } from './observation.ts';
import { observationMinutes } from './observationHours.ts';

type Agreed = Pick<Observation, 'purpose' | 'focus' | 'activities' | 'group' | 'documentsAsked'>;
type Command<Type extends ObservationCommand['type']> = Extract<ObservationCommand, { type: Type }>;

/** Plans a visit (KM-62 to KM-66, TA-20). */
export function planVisit(review: Review, command: Command<'planObservation'>, context: Context): Decision {
  if (review.observations.some((each) => each.id === command.observationId)) return [];
  const refusal = refusalOfObserver(review, command.observerOid, context);
  if (refusal) return refusal;
  const start = visitMoment(review, command, undefined, context);
  if (isRefusal(start)) return start;
  const { observationId, observerOid, minutes } = command;
  const at = start.toInstant().toString();
  return [{ type: 'observationPlanned', observationId, observerOid, start: at, minutes, ...agreedIn(command) }];
}

/** Moves a visit, with all that holds for planning one. */
export function moveVisit(
  review: Review,
  observation: Observation,
  command: Command<'moveObservation'>,
  context: Context,
): Decision {
  if (observation.feedback || observation.kind === 'dropIn')
    return refuse('alreadyDone', 'This observation has taken place; it can no longer be moved.');
  const start = visitMoment(review, { ...command, observerOid: observation.observerOid }, observation.id, context);
  if (isRefusal(start)) return start;
  const at = start.toInstant().toString();
  if (at === observation.start && command.minutes === observation.minutes) return [];
  return [{ type: 'observationMoved', observationId: observation.id, start: at, minutes: command.minutes }];
}

/** Says anew what a visit looks at. What the person observed had proposed is agreed by that (KM-66). */
export function rewriteVisit(
  observation: Observation,
  command: Command<'rewriteObservation'>,
  context: Context,
): Decision {
  if (command.revision !== observation.revision)
    return refuse('stale', 'This visit has been changed since. Look at it first.');
  if (!isBefore(context.now, observation.start))
    return refuse('alreadyDone', 'This visit has begun; what it looks at can no longer be changed.');
  const fields = agreedIn(command);
  const same = (['purpose', 'focus', 'activities', 'group', 'documentsAsked'] as const).every(
    (each) => fields[each] === observation[each],
  );
  if (same) return [];
  const { agreement } = observation;
  const asProposed =
    agreement.kind === 'proposed' &&
    agreement.focus === fields.focus &&
    agreement.activities === fields.activities &&
    observation.purpose === fields.purpose;
  return [{ type: 'observationRewritten', observationId: observation.id, asProposed, ...fields }];
}

/** What the two agree beforehand, beside time and length (KM-66). */
function agreedIn({ purpose, focus, activities, group, documentsAsked }: Agreed): Agreed {
  return { purpose, focus, activities, group, documentsAsked };
}

/** Only a qualified teacher observes a teacher (KM-64), and nobody observes him- or herself. */
export function refusalOfObserver(review: Review, observerOid: string, context: Context): Refusal | undefined {
  const observer = context.person(observerOid);
  const atField = (code: Refusal['refused'], message: string, ref?: { rule: string; clause: string }) =>
    refuse(code, message, ref, [{ field: 'observerOid', message }]);
  if (!observer) return atField('notFound', 'Choose an observer from the school’s staff.');
  if (observerOid === review.revieweeOid) return atField('invalid', 'Choose somebody other than the person observed.');
  const [limit] = limitsOf(context.pack, 'qualifiedObserver', review.staffGroup);
  if (!limit || observer.qualifiedTeacher) return undefined;
  return atField('observerNotQualified', `${limit.text} ${observer.displayName} is not recorded as one.`, limit);
}

/** When a visit can be: in the school day, with the policy's notice (KM-65) and within its hours (KM-63, KM-73). */
function visitMoment(
  review: Review,
  { start: local, minutes, observerOid }: { start: string; minutes: number; observerOid: string },
  movedId: string | undefined,
  context: Context,
): Temporal.ZonedDateTime | Refusal {
  const start = futureSchoolMoment(local, { minutes, people: [review.revieweeOid, observerOid] }, context);
  if (isRefusal(start)) return start;
  const on = start.toPlainDate().toString();
  if (on > review.cycle.end) {
    const message = `This is after the cycle’s end on ${dateInWords(review.cycle.end)}.`;
    return refuse('invalid', message, null, [{ field: 'start', message }]);
  }
  return refusalOfNotice(start, review, context) ?? refusalOfHours(review, { minutes, on, movedId }, context) ?? start;
}

function refusalOfNotice(start: Temporal.ZonedDateTime, review: Review, context: Context): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'visitNotice', review.staffGroup);
  if (!limit) return undefined;
  const earliest = atSchool(context.now, context).add({ weeks: limit.weeks });
  if (Temporal.ZonedDateTime.compare(earliest, start) <= 0) return undefined;
  const when = momentInWords(earliest.toInstant(), context.calendar.timeZone);
  const message = `${limit.text} The earliest visit is ${when}.`;
  return refuse('noticeTooShort', message, limit, [{ field: 'start', message }]);
}

function refusalOfHours(
  review: Review,
  { minutes, on, movedId }: { minutes: number; on: string; movedId: string | undefined },
  context: Context,
): Refusal | undefined {
  const hours = observationMinutes(review, context, movedId);
  if (!hours || hours.used + minutes <= hours.allowed) return undefined;
  const agreed = agreedByBoth(review.furtherObservation);
  const visit = { on, withThisOne: hours.used + minutes, planned: hours.allowed, agreed };
  const [beyond] = limitsOf(context.pack, 'furtherObservation', review.staffGroup);
  const found = beyond && furtherObservation(beyond, visit);
  if (beyond && !found) return undefined;
  const atField = (message: string, ref: { rule: string; clause: string }) =>
    refuse('overLimit', message, ref, [{ field: 'minutes', message }]);
  if (found && agreed.length > 0) return atField(found.message, found);
  const left =
    hours.left === 0 ? 'None of it is left' : `${minutesInWords(hours.left)} ${hours.left === 1 ? 'is' : 'are'} left`;
  const message = `${hours.limit.text} ${left} of ${minutesInWords(hours.allowed)}.${beyond ? ` ${beyond.text}` : ''}`;
  return atField(message, hours.limit);
}
