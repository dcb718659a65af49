import type { ReviewNow } from '../situation.ts';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { addDays, isWorkingDay } from '../../calendar/workingDays.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import { atSchool, type Context, daysOfPerson } from '../context.ts';
import { todayAt } from '../today.ts';
import { obligations } from '../obligations.ts';
import type { Review } from '../review.ts';
import { isStanding } from './meeting.ts';
import { earliestMeetingDay } from './notice.ts';
import { rhythmOf } from './rhythm.ts';
import { inOrder } from '../../inOrder.ts';

/** A meeting that the policy asks for and nobody has arranged yet, with a suitable day. Dates are `2026-10-31`. */
export type ProposedMeeting = {
  kind: MeetingKind;
  day: string;
  /** The days between which the policy wants it. */
  from: string;
  to: string;
  rule: string;
  clause: string;
};

/** If the policy gives only the last day, a meeting is proposed this many days before it. */
const BEFORE_THE_LAST_DAY = 14;

/**
 * The year's meetings that are still to be arranged (TA-11, TA-19, PA-01, KC-01): one for each window of the policy,
 * and a series at this person's rhythm, each on a day on which both work.
 */
export function proposeProgramme(review: Review, context: Context): ProposedMeeting[] {
  const windows = proposedForWindows(review, context);
  return [...windows, ...proposedByRhythm(windows, { review, context })].toSorted((a, b) => inOrder(a.day, b.day));
}

function proposedForWindows(review: Review, context: Context): ProposedMeeting[] {
  const rhythm = rhythmOf(review, context);
  return obligations(review, context).flatMap((duty) => {
    const isOpen = ['ahead', 'waiting', 'owed', 'overdue'].includes(duty.state);
    const obligation = context.pack.obligations.find(({ id }) => id === duty.obligation);
    const kind = duty.meeting;
    if (!kind || !obligation || kind === rhythm?.kind || duty.doneWhen !== 'meetingHeld' || duty.optional || !isOpen)
      return [];
    const to = dateOf(duty.due, context);
    const from = latest(
      dateOf(duty.startsAt, context),
      earliestMeetingDay({ kind, review, context }),
      tomorrow(context),
    );
    const repeats = context.pack.meetings[kind]?.repeats === true;
    const kinds = [kind, obligation.alsoMeeting];
    const isArranged = review.meetings.some((each) => {
      const date = dateOf(each.start, context);
      const inWindow = date >= dateOf(duty.startsAt, context) && date <= to;
      return isStanding(each) && kinds.includes(each.kind) && (inWindow || (!repeats && each.kind === kind));
    });
    if (isArranged) return [];
    const wish = obligation.notBefore ? middleOf(from, to) : addDays(to, -BEFORE_THE_LAST_DAY);
    const day = dayForBoth({ from: latest(from, wish), to }, { review, context });
    return day === undefined ? [] : [{ kind, day, from, to, rule: duty.rule, clause: duty.clause }];
  });
}

function proposedByRhythm(others: readonly ProposedMeeting[], { review, context }: ReviewNow): ProposedMeeting[] {
  const rhythm = rhythmOf(review, context);
  if (!rhythm) return [];
  const { kind, weeks, rule, clause } = rhythm;
  const standing = review.meetings.filter(
    (each) => isStanding(each) && rhythm.after.some((after) => after === each.kind),
  );
  const counts = standing.filter((each) => each.kind === kind || isBefore(each.start, context.now));
  const last =
    counts
      .map(({ start }) => dateOf(start, context))
      .toSorted()
      .at(-1) ?? latest(review.cycle.start, dateOf(review.openedAt, context));
  const first = latest(addDays(last, weeks * 7), earliestMeetingDay({ kind, review, context }), tomorrow(context));
  const taken = [...standing.map(({ start }) => dateOf(start, context)), ...others.map(({ day }) => day)];
  const days: string[] = [];
  for (let day = first; day <= review.cycle.end; day = addDays(day, weeks * 7)) days.push(day);
  return days
    .filter((day) => taken.every((other) => daysApart(day, other) * 2 > weeks * 7))
    .flatMap((day) => {
      const suits = dayForBoth({ from: day, to: review.cycle.end }, { review, context });
      return suits === undefined ? [] : [{ kind, day: suits, from: first, to: review.cycle.end, rule, clause }];
    });
}

type DayForBothArgs = { from: string; to: string };

/**
 * The first day from `from` to `to` on which both work, or else the last such day before `from`. If `from` is past `to`
 * already, or no earlier day suits, it is the first such day after `from`.
 */
function dayForBoth({ from, to }: DayForBothArgs, { review, context }: ReviewNow): string | undefined {
  const suits = (date: string) =>
    [review.revieweeOid, review.reviewerOid].every((oid) => isWorkingDay(date, daysOfPerson(oid, context)));
  const soonest = tomorrow(context);
  const ahead = firstOf({ most: 60, dayAt: (index) => addDays(from, index), suits });
  if (from > to || (ahead !== undefined && ahead <= to)) return ahead;
  return (
    firstOf({
      most: 30,
      dayAt: (index) => addDays(from, -index - 1),
      suits: (date) => date >= soonest && suits(date),
    }) ?? ahead
  );
}

type FirstOfArgs = { most: number; dayAt: (index: number) => string; suits: (date: string) => boolean };

/** The first suitable day of a number of days. */
function firstOf({ most, dayAt, suits }: FirstOfArgs): string | undefined {
  for (let index = 0; index < most; index += 1) if (suits(dayAt(index))) return dayAt(index);
  return undefined;
}

function middleOf(from: string, to: string): string {
  return to <= from ? from : addDays(from, Math.floor(daysApart(from, to) / 2));
}

function daysApart(a: string, b: string): number {
  return Math.abs(Temporal.PlainDate.from(a).until(b, { largestUnit: 'days' }).days);
}

const latest = (...dates: string[]) => dates.toSorted().at(-1) ?? '';
const dateOf = (moment: string, context: Pick<Context, 'calendar'>) =>
  atSchool(moment, context).toPlainDate().toString();
const tomorrow = (context: Pick<Context, 'calendar' | 'now'>) => addDays(todayAt(context), 1);
