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

type ShortNoticeArgs = { kind: MeetingKind; start: Temporal.ZonedDateTime; asked: boolean };

/**
 * Whether a meeting's notice is short: false if it is long enough, true if it is short and the reviewer asks for a
 * waiver, otherwise a refusal.
 */
export function shortNotice(
  { kind, start, asked }: ShortNoticeArgs,
  { review, context }: ReviewNow,
): boolean | Refusal {
  const limit = noticeLimit({ kind, review, context });
  const earliest = earliestMeetingDay({ kind, review, context });
  if (!limit || start.toPlainDate().toString() >= earliest) return false;
  if (asked && limit.waivedBy === 'reviewee') return true;
  const name = context.person(review.revieweeOid)?.displayName ?? `the ${context.pack.wording.reviewee}`;
  const today = todayAt(context);
  const waiver = limit.waivedBy ? ` Or ask ${name} to do without it.` : '';
  const message = `${limit.text} With notice given today, the first possible day is ${dateInWords(earliest, today)}.${waiver}`;
  return refuse({ refused: 'noticeTooShort', message, ref: limit, fields: [{ field: 'start', message }] });
}
