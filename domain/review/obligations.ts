import type { ReviewNow } from './situation.ts';
import type { Temporal } from 'temporal-polyfill';
import { endOfDay, isBefore, isoWithOffset } from '../calendar/moments.ts';
import { dateInWords } from '../calendar/inWords.ts';
import { dueInWords } from '../policies/momentInWords.ts';
import { sentence } from '../sentence.ts';
import { becauseOf, type Counted, dueMoment, opensAt } from '../policies/dueMoment.ts';
import { ownSentence } from '../policies/ownSentence.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { Obligation } from '../policies/policyPack.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Party } from '../people/roles.ts';
import { atSchool, type Context, daysOfReview } from './context.ts';
import { isClosed } from './closing/state.ts';
import { dutyKey } from './dutyKey.ts';
import { isTrue, metSince } from './facts.ts';
import { dayToMeet, dueByRhythm } from './meetings/rhythm.ts';
import { type DeadlineTrigger, deadlineTriggers } from './deadlineTriggers.ts';
import { endOf, isStanding } from './meetings/meeting.ts';
import { isLate } from './late.ts';
import { nextInChain } from './objectives/whoApproves.ts';
import { onceFor } from './onceFor.ts';
import { personBehind } from './parties.ts';
import { cycleBegunAgain } from './reviewers/state.ts';
import { isSuspended, suspendedSince } from './suspension/suspension.ts';
import { type Review } from './review.ts';
import { movedBySuspensions } from './suspension/suspendedTime.ts';

/** One duty in one review: the policy's obligation, for one trigger that starts it. */
export type Duty = {
  /** Stable for this duty of this review. It changes once what it counts from has moved. */
  key: string;
  /** The key of its reminders. Like `key`, but it also changes once a suspension has moved the deadline. */
  reminderKey: string;
  obligation: string;
  rule: string;
  clause: string;
  duty: string;
  owedBy: Party;
  owedByOid: string;
  /** Who is told, without content, when it is long overdue. */
  escalatesTo: string;
  about: DeadlineTrigger['about'];
  reminderSchedule: Obligation['ladder'];
  doneWhen: Obligation['doneWhen'];
  /** The kind of meeting that it is about, if any. */
  meeting: Obligation['meeting'];
  /** The paper that must be shared, if any. */
  paper: Obligation['paper'];
  optional: boolean;
  /** It frames other duties of the same person: see `frame` in the pack's format. */
  frame: boolean;
  /** ISO instants. */
  startsAt: string;
  due: string;
  /** The deadline with the school's own offset, as `2026-10-12T23:59:59+01:00`. */
  dueLocal: string;
  /**
   * The ISO instant from which it could be done at all, if the deadline had passed by then: the review was opened, or
   * somebody else had signed what it waits for. Nobody was late with it then. Otherwise null.
   */
  openedAfter: string | null;
  /** How the deadline was worked out: "meeting on Monday 5 October + 5 working days". */
  because: string;
  /** The duty and its time as the policy has them, without any date; in quotation marks where they are the school's own. */
  says: string;
  /** The ISO instant of the event before which it had to be done; null if it follows its event. */
  before: string | null;
  state: DutyState;
  /** The ISO moment, or date, at which it was done; null if it is not, or nobody knows. */
  doneAt: string | null;
};

/**
 * - `ahead`: what starts it lies in the future.
 * - `waiting`: somebody else must do something first.
 * - `overdue`: the last second of the deadline has passed.
 * - `suspended`: the review is suspended.
 * - `withdrawn`: what it depended on was cancelled, the cycle was closed or began again in a review of its own (KM-10),
 * or it was only offered and its moment has passed.
 */
export type DutyState = 'ahead' | 'waiting' | 'owed' | 'overdue' | 'done' | 'suspended' | 'withdrawn';

/**
 * Everything owed in a review, from its policy alone. It is worked out again from the present state. So a moved
 * meeting moves its deadlines, a cancelled one withdraws them, and a suspension pauses them all.
 */
export const obligations = onceFor((review, context): readonly Duty[] => {
  const posts = context.person(review.revieweeOid)?.posts ?? [];
  const triggers = deadlineTriggers(review, context);
  return context.pack.obligations
    .filter((obligation) => !obligation.staffGroups || obligation.staffGroups.includes(review.staffGroup))
    .filter((obligation) => !obligation.posts || obligation.posts.some((post) => posts.includes(post)))
    .flatMap((obligation) =>
      triggers
        .filter((trigger) => obligation.starts.includes(trigger.kind))
        .map((trigger) => dutyFrom({ obligation, trigger }, { review, context })),
    );
});

/** Whether it is for now: owed, or late. */
export function isOpen({ state }: Pick<Duty, 'state'>): boolean {
  return state === 'owed' || state === 'overdue';
}

/** Whether what a duty had to be done before is over: doing it would serve nothing any more. */
export function isTooLate({ state, before }: Pick<Duty, 'state' | 'before'>, { now }: Pick<Context, 'now'>): boolean {
  return state === 'overdue' && before !== null && isBefore(before, now);
}

/** Whether somebody is late with a duty. */
export function isLateDuty(duty: Pick<Duty, 'state' | 'before' | 'openedAfter'>, now: Pick<Context, 'now'>): boolean {
  return isLate({ ...duty, tooLate: isTooLate(duty, now) });
}

/**
 * Whether nobody is reminded of a duty: it is done, withdrawn, waiting or suspended, has no reminders, or is only
 * offered.
 */
export function isSilent({ state, reminderSchedule, optional }: Duty): boolean {
  return !['ahead', 'owed', 'overdue'].includes(state) || reminderSchedule === 'none' || optional;
}

/** An obligation of the policy, and what starts it in a review. */
type Started = { obligation: Obligation; trigger: DeadlineTrigger };

function dutyFrom({ obligation, trigger }: Started, { review, context }: ReviewNow): Duty {
  const counted = countedFrom({ obligation, trigger }, { review, context });
  const opens = opensAt({ obligation, counted, calendar: context.calendar })?.toInstant().toString();
  const startsAt = opens ?? (isBeforeEvent(obligation) ? review.openedAt : trigger.end);
  const days = daysOfReview(review, context);
  const counts = dueByRhythm({ obligation, review, pack: context.pack });
  const first = dueMoment({ due: counts, counted, days });
  const moved = movedBySuspensions({
    due: first,
    rule: obligation.due,
    given: { startsAt, suspensions: review.suspensions },
    days,
  });
  const isMoved = !moved.equals(first);
  const due = dayToMeet({ obligation, due: moved, context, days });
  const parts = { obligation: obligation.id, aboutId: trigger.about.id, revision: trigger.revision };
  const key = dutyKey('duty', parts);
  const owedByOid =
    approvalOwedBy(obligation, { review, context }) ??
    personBehind({ review, party: obligation.owedBy, context, observationId: trigger.about.id });
  const open = openSince({ obligation, trigger }, review);
  const openedAfter = isBefore(due.toInstant(), open.at) ? open.at : null;
  const next = personBehind({
    review,
    party: obligation.nextInLine ?? 'approver',
    context,
    observationId: trigger.about.id,
  });
  return {
    key,
    reminderKey: isMoved ? dutyKey('movedDuty', { ...parts, suspensions: review.suspensions.length }) : key,
    obligation: obligation.id,
    rule: obligation.rule,
    clause: obligation.clause,
    duty: inWordsOf(context.pack, obligation.duty),
    owedBy: obligation.owedBy,
    owedByOid,
    escalatesTo: next === owedByOid ? nextAbove(owedByOid, { review, context }) : next,
    about: trigger.about,
    reminderSchedule: obligation.ladder,
    doneWhen: obligation.doneWhen,
    meeting: obligation.meeting,
    paper: obligation.paper,
    optional: obligation.optional ?? false,
    frame: obligation.frame ?? false,
    startsAt,
    due: due.toInstant().toString(),
    dueLocal: isoWithOffset(due),
    openedAfter,
    says:
      ownSentence(context.pack, obligation) ??
      `${sentence(inWordsOf(context.pack, obligation.duty))}, ${dueInWords(context.pack, obligation)}.`,
    before: isBeforeEvent(obligation) ? trigger.end : null,
    because: [
      becauseOf({ due: counts, counted, days }),
      ...(isMoved
        ? [`and the time the review was suspended (before that ${dateInWords(first.toPlainDate().toString())})`]
        : []),
      ...(due.equals(moved) ? [] : ['on the first working day after that']),
      ...(openedAfter === null ? [] : [`and ${open.what} after that, on ${dayOf(openedAfter, context)}`]),
    ].join(', '),
    ...stateOf({ obligation, trigger, given: { key, startsAt, opens, due: due.toInstant() } }, { review, context }),
  };
}

/**
 * Whether a duty counts from the opening of the review because that came after the cycle began. Nobody is behind on the
 * first day because of a figure of the app's own (KC-01, PA-04). What the policy itself fixes stays as it is.
 */
function countsFromOpening(
  { obligation: { figureIsOurs }, trigger: { kind: trigger } }: Started,
  { review: { cycle, openedAt }, context }: ReviewNow,
): boolean {
  const openedOn = atSchool(openedAt, context).toPlainDate().toString();
  return figureIsOurs === true && trigger === 'cycleStart' && cycle.start < openedOn;
}

/**
 * Since when a duty could be done at all. Whoever moderates or signs what the reviewer signed too late is not late with
 * it (KM-43, KM-46, X-23).
 */
function openSince({ obligation: { onceTrue }, trigger }: Started, { statements, openedAt }: Review) {
  const signed =
    onceTrue === 'statementSignedByReviewer'
      ? statements.flatMap(({ signatures }) => signatures.reviewer?.at ?? []).find((at) => isBefore(trigger.end, at))
      : undefined;
  return signed !== undefined && isBefore(openedAt, signed)
    ? { at: signed, what: 'the reviewer signed' }
    : { at: openedAt, what: 'the review was opened' };
}

function countedFrom({ obligation, trigger }: Started, { review, context }: ReviewNow): Counted {
  const { name, start, end } = trigger;
  if (!countsFromOpening({ obligation, trigger }, { review, context }))
    return { name, start: atSchool(start, context), end: atSchool(end, context) };
  const opened = atSchool(review.openedAt, context);
  return { name: 'opening of the review', start: opened, end: opened };
}

function dayOf(moment: string, context: Context): string {
  return dateInWords(atSchool(moment, context).toPlainDate().toString());
}

/**
 * The next in line when somebody who leads owes it: in a trust the executive headteacher, then the board's chair
 * (TA-02). Otherwise nobody else.
 */
function nextAbove(owedByOid: string, { review: { revieweeOid }, context: { pack, holderOf } }: ReviewNow): string {
  const above = (pack.leadership?.above ?? []).flatMap((role) => holderOf(role) ?? []);
  return above.find(({ oid }) => oid !== owedByOid && oid !== revieweeOid)?.oid ?? owedByOid;
}

/** The very person to whom objectives were or will be sent owes their approval (KS-16). */
function approvalOwedBy({ doneWhen, owedBy }: Obligation, { review, context }: ReviewNow): string | undefined {
  if (doneWhen !== 'objectivesDecided' || owedBy !== 'approver') return undefined;
  const { state } = review.objectives;
  return state.kind === 'sent' ? state.to : nextInChain(review, context);
}

function meetingsOf({ meeting, alsoMeeting }: Obligation): MeetingKind[] {
  return [meeting, alsoMeeting].filter((kind) => kind !== undefined);
}

/** When the last meeting of the same kind ended. Anything shared until then was for that one. */
function lastMeetingBefore({ kind: trigger, start }: DeadlineTrigger, review: Review): string | undefined {
  return review.meetings
    .filter((each) => isStanding(each) && each.kind === trigger && isBefore(each.start, start))
    .map(endOf)
    .toSorted()
    .at(-1);
}

function isBeforeEvent({ due }: Obligation): boolean {
  return 'amount' in due ? due.direction === 'before' : false;
}

type BelongsToNextCycleArgs = Started & { due: Temporal.Instant };

/**
 * Whether the next meeting of a rhythm, or a duty counted from a late opening, falls after the end of this cycle. The
 * next cycle counts its own (KC-01).
 */
function belongsToNextCycle(
  { obligation, trigger, due }: BelongsToNextCycleArgs,
  { review, context }: ReviewNow,
): boolean {
  const end = endOfDay(review.cycle.end, context.calendar.timeZone).toInstant();
  const moves = obligation.ownRhythm === true || countsFromOpening({ obligation, trigger }, { review, context });
  return moves && isBefore(end, due);
}

type StateOfArgs = Started & {
  given: { key: string; startsAt: string; opens: string | undefined; due: Temporal.Instant };
};

function stateOf(
  { obligation, trigger, given: { key, startsAt, opens, due } }: StateOfArgs,
  { review, context }: ReviewNow,
): Pick<Duty, 'state' | 'doneAt'> {
  const { paper, view, owedBy } = obligation;
  const about = {
    key,
    trigger,
    meetings: meetingsOf(obligation),
    opens,
    paper,
    view,
    owedByOid: personBehind({ review, party: owedBy, context, observationId: trigger.about.id }),
    since: isBeforeEvent(obligation) ? lastMeetingBefore(trigger, review) : trigger.start,
  };
  const doneSince = metSince({ fact: obligation.doneWhen, review, about, context });
  if (doneSince !== false && !trigger.cancelled)
    return { state: 'done', doneAt: typeof doneSince === 'string' ? doneSince : null };
  return { state: openState(), doneAt: null };

  function openState(): DutyState {
    if (trigger.cancelled) return 'withdrawn';
    if (cycleBegunAgain(review) || isClosed(review)) return 'withdrawn';
    if (belongsToNextCycle({ obligation, trigger, due }, { review, context })) return 'withdrawn';
    const isPast = isBefore(due.add({ seconds: 1 }), suspendedSince(review) ?? context.now);
    if (isPast && obligation.optional) return 'withdrawn';
    if (isSuspended(review)) return 'suspended';
    if (isBefore(context.now, startsAt)) return 'ahead';
    if (obligation.onceTrue && !isTrue({ fact: obligation.onceTrue, review, about, context })) return 'waiting';
    return isPast ? 'overdue' : 'owed';
  }
}
