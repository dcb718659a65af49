import type { ReviewNow } from '../situation.ts';
import type { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { addWorkingDays } from '../../calendar/workingDays.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { LimitOf } from '../../policies/limit.ts';
import { atSchool, type Context, daysOfReview } from '../context.ts';
import { todayAt } from '../today.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

export type NoticeLimit = LimitOf<'meetingNotice'>;

type NoticeLimitArgs = { kind: MeetingKind; review: Pick<Review, 'staffGroup'>; context: Pick<Context, 'pack'> };

/** The policy's limit on the notice of a kind of meeting; undefined if it has none. */
export function noticeLimit({
  kind,
  review: { staffGroup },
  context: { pack },
}: NoticeLimitArgs): NoticeLimit | undefined {
  return limitsOf({ pack, kind: 'meetingNotice', staffGroup }).find((limit) => limit.meetings.includes(kind));
}

type EarliestMeetingDayArgs = {
  kind: MeetingKind;
  review: Review;
  context: Pick<Context, 'pack' | 'calendar' | 'now'>;
};

/**
 * The first day on which a meeting can be held if notice is given now (KM-22, TA-08, X-04). Notice of five working days
 * on Monday 5 October 2026: Monday 12 October.
 */
export function earliestMeetingDay({ kind, review, context }: EarliestMeetingDayArgs): string {
  const today = atSchool(context.now, context).toPlainDate();
  const limit = noticeLimit({ kind, review, context });
  if (!limit) return today.toString();
  if (limit.unit === 'weeks') return today.add({ weeks: limit.amount }).toString();
  return addWorkingDays({ date: today.toString(), count: limit.amount, days: daysOfReview(review, context) });
}

type NoticeAsked = { askToWaiveNotice: boolean; noticeReason?: string | undefined };

type NoticeOfArgs = { kind: MeetingKind; start: Temporal.ZonedDateTime; said: NoticeAsked };

/**
 * The notice of a meeting as it is written: whether it is short until it is waived, and why it is shorter. A refusal
 * where it cannot be.
 */
export function noticeOf(
  { kind, start, said: { askToWaiveNotice, noticeReason } }: NoticeOfArgs,
  now: ReviewNow,
): { shortNotice: boolean; noticeReason?: string } | Refusal {
  const notice = noticeGiven({ kind, start }, now);
  if (notice === 'enough') return { shortNotice: false };
  const isWaived = notice === 'toBeWaived';
  if (notice === 'refused' || (isWaived && !askToWaiveNotice)) return refuseTooShort({ kind, field: 'start' }, now);
  if (noticeReason !== undefined) return { shortNotice: isWaived, noticeReason };
  if (!isWaived) return refuseTooShort({ kind, field: 'noticeReason' }, now);
  const ref = noticeLimit({ kind, ...now });
  return refuse({ refused: 'invalid', message: SAY_WHY, ref, fields: [{ field: 'noticeReason', message: SAY_WHY }] });
}

const SAY_WHY = 'Say why the notice is shorter. It stays on the record.';

/** Whether less notice than the policy wants is a matter of the reviewee's agreement. */
export function needsWaiver({ waivedBy }: NoticeLimit): boolean {
  return waivedBy === 'reviewee';
}

type NoticeGivenArgs = { kind: MeetingKind; start: Temporal.ZonedDateTime };

/**
 * How a meeting's notice, given now, stands to the policy's. Less than that is for the reviewee to waive, or is told
 * with its reason (KM-22, TA-08), or is refused.
 */
export function noticeGiven(
  { kind, start }: NoticeGivenArgs,
  { review, context }: ReviewNow,
): 'enough' | 'toBeWaived' | 'told' | 'refused' {
  const limit = noticeLimit({ kind, review, context });
  if (!limit || start.toPlainDate().toString() >= earliestMeetingDay({ kind, review, context })) return 'enough';
  if (needsWaiver(limit)) return 'toBeWaived';
  return limit.force === 'should' ? 'told' : 'refused';
}

type TooShortArgs = { kind: MeetingKind; field: 'start' | 'noticeReason' };

function refuseTooShort({ kind, field }: TooShortArgs, { review, context }: ReviewNow): Refusal {
  const limit = noticeLimit({ kind, review, context });
  const name = context.person(review.revieweeOid)?.displayName ?? `the ${context.pack.wording.reviewee}`;
  const first = dateInWords(earliestMeetingDay({ kind, review, context }), todayAt(context));
  const waiver = limit && needsWaiver(limit) ? ` Or ask ${name} to do without it.` : '';
  const more = field === 'noticeReason' ? ` ${SAY_WHY}` : waiver;
  const message = `${limit?.text} With notice given today, the first possible day is ${first}.${more}`;
  return refuse({ refused: 'noticeTooShort', message, ref: limit, fields: [{ field, message }] });
}
