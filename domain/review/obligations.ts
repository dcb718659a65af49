import { Temporal } from 'temporal-polyfill';
import { deadline, offsetInWords } from '../calendar/deadline.ts';
import { dateInWords, momentInWords } from '../calendar/inWords.ts';
import { endOfDay, isBefore, isoWithOffset } from '../calendar/moments.ts';
import { latestDayForNotice } from '../calendar/workingDays.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { Obligation } from '../policies/policyPack.ts';
import type { Party } from '../policies/vocabulary.ts';
import { atSchool, type Context, daysOfReview } from './context.ts';
import { personBehind } from './parties.ts';
import { type Happening, happenings } from './happenings.ts';
import { isTrue } from './facts.ts';
import type { Review } from './review.ts';

/** One duty in one review: what the policy's obligation comes to, for one happening that starts it. */
export type Duty = {
  /** Stable for this duty of this review, and another one once what it hangs on has moved. */
  key: string;
  obligation: string;
  rule: string;
  clause: string;
  duty: string;
  owedBy: Party;
  owedByOid: string;
  about: Happening['about'];
  ladder: Obligation['ladder'];
  doneWhen: Obligation['doneWhen'];
  /** ISO instants. */
  startsAt: string;
  due: string;
  /** The deadline with the school's own offset, as `2026-10-12T23:59:59+01:00`. */
  dueLocal: string;
  /** How the deadline was worked out: "meeting on Monday 5 October + 5 working days". */
  because: string;
  state: 'ahead' | 'waiting' | 'owed' | 'overdue' | 'done';
};

/**
 * Everything owed in a review, from its policy alone: recomputed from what is true now, so a moved meeting moves
 * its deadlines and a cancelled one takes them away. `ahead`: what starts it lies in the future. `waiting`: it depends
 * on somebody else first. Overdue begins after the deadline's last second.
 */
export function obligations(review: Review, context: Context): Duty[] {
  return context.pack.obligations
    .filter((obligation) => !obligation.staffGroups || obligation.staffGroups.includes(review.staffGroup))
    .flatMap((obligation) =>
      happenings(review, context)
        .filter((happening) => obligation.starts.includes(happening.trigger))
        .map((happening) => dutyFrom(obligation, happening, review, context)),
    );
}

function dutyFrom(obligation: Obligation, happening: Happening, review: Review, context: Context): Duty {
  const due = dueMoment(obligation, happening, review, context);
  const startsAt = isBeforeEvent(obligation) ? review.openedAt : happening.end;
  return {
    key: `${obligation.id}.${happening.about.id}.${happening.revision}`,
    obligation: obligation.id,
    rule: obligation.rule,
    clause: obligation.clause,
    duty: inWordsOf(context.pack, obligation.duty),
    owedBy: obligation.owedBy,
    owedByOid: personBehind(review, obligation.owedBy, happening.about.id),
    about: happening.about,
    ladder: obligation.ladder,
    doneWhen: obligation.doneWhen,
    startsAt,
    due: due.toInstant().toString(),
    dueLocal: isoWithOffset(due),
    because: becauseOf(obligation, happening, context),
    state: stateOf(obligation, happening, { startsAt, due: due.toInstant() }, review, context),
  };
}

function isBeforeEvent({ due }: Obligation): boolean {
  return 'amount' in due ? due.direction === 'before' : false;
}

/** The moment at which an obligation falls due after (or before) a happening. */
export function dueMoment(
  { due }: Pick<Obligation, 'due'>,
  happening: Pick<Happening, 'start' | 'end'>,
  review: Pick<Review, 'staffGroup' | 'workingPattern'>,
  context: Pick<Context, 'calendar'>,
): Temporal.ZonedDateTime {
  const days = daysOfReview(review, context);
  const zone = context.calendar.timeZone;
  if ('amount' in due)
    return deadline(atSchool(due.direction === 'before' ? happening.start : happening.end, context), due, days);
  const from = atSchool(happening.start, context).toPlainDate().toString();
  if ('onOrAfterTrigger' in due) return endOfDay(firstOnOrAfter(due.onOrAfterTrigger, from), zone);
  return endOfDay(latestDayForNotice(firstOnOrAfter(due.noticeForMeetingOn, from), due.workingDays, days), zone);
}

/** The first date with this month and day that is not before another date. */
function firstOnOrAfter(monthAndDay: string, from: string): string {
  const sameYear = `${from.slice(0, 4)}-${monthAndDay}`;
  return sameYear >= from ? sameYear : Temporal.PlainDate.from(sameYear).add({ years: 1 }).toString();
}

function stateOf(
  obligation: Obligation,
  happening: Happening,
  { startsAt, due }: { startsAt: string; due: Temporal.Instant },
  review: Review,
  context: Context,
): Duty['state'] {
  if (isTrue(obligation.doneWhen, review, happening.about)) return 'done';
  if (isBefore(context.now, startsAt)) return 'ahead';
  if (obligation.onceTrue && !isTrue(obligation.onceTrue, review, happening.about)) return 'waiting';
  return isBefore(due.add({ seconds: 1 }), context.now) ? 'overdue' : 'owed';
}

function becauseOf({ due }: Obligation, happening: Happening, context: Context): string {
  const zone = context.calendar.timeZone;
  if ('onOrAfterTrigger' in due) return `the policy’s fixed date in the cycle`;
  if ('noticeForMeetingOn' in due) {
    const date = firstOnOrAfter(due.noticeForMeetingOn, atSchool(happening.start, context).toPlainDate().toString());
    return `meeting by ${dateInWords(date)}, less ${due.workingDays} working days’ notice`;
  }
  const when =
    due.unit === 'clockHours' || due.toTheMinute
      ? momentInWords(happening.end, zone)
      : dateInWords(atSchool(happening.start, context).toPlainDate().toString());
  return due.direction === 'after'
    ? `${happening.name} on ${when} + ${offsetInWords(due).replace(/ after$/, '')}`
    : `${offsetInWords(due)} the ${happening.name} on ${when}`;
}
