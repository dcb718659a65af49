import type { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../calendar/moments.ts';
import { addWorkingDays, isWorkingDay, type WorkingDays } from '../../calendar/workingDays.ts';
import type { Obligation } from '../../policies/policyPack.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

/** How often two people meet: the rhythm set for this person, or the policy's longest gap. */
type Rhythm = {
  kind: MeetingKind;
  weeks: number;
  /** The policy's longest gap, in weeks. */
  most: number;
  /** It was set for this person. */
  own: boolean;
  rule: string;
  clause: string;
  /** The meetings from which the next one is counted. */
  after: Obligation['starts'];
};

/** The rhythm of this person's meetings (KC-01, PA-01); undefined if the policy has none. */
export function rhythmOf({ rhythm }: Pick<Review, 'rhythm'>, { pack }: Pick<Context, 'pack'>): Rhythm | undefined {
  const obligation = pack.obligations.find((each) => each.ownRhythm);
  if (!obligation?.meeting || !('amount' in obligation.due)) return undefined;
  const { meeting: kind, rule, clause, starts } = obligation;
  const most = obligation.due.amount;
  const own = rhythm?.kind === kind;
  return { kind, weeks: own ? Math.min(rhythm.weeks, most) : most, most, own, rule, clause, after: starts };
}

type DueByRhythmArgs = { obligation: Obligation; review: Pick<Review, 'rhythm'>; pack: Context['pack'] };

/** An obligation's deadline for this person: counted by his or her own rhythm if one is set (KC-01). */
export function dueByRhythm({ obligation, review, pack }: DueByRhythmArgs): Obligation['due'] {
  const { due, meeting } = obligation;
  const rhythm = rhythmOf(review, { pack });
  if (!rhythm?.own || meeting !== rhythm.kind || !('amount' in due) || due.unit !== 'weeks') return due;
  return { ...due, amount: Math.min(due.amount, rhythm.weeks) };
}

type DayToMeetArgs = {
  obligation: Obligation;
  due: Temporal.ZonedDateTime;
  context: Pick<Context, 'pack'>;
  days: WorkingDays;
};

/**
 * Moves a deadline of the rhythm to a day when the two can meet: one in the holidays moves to the first working day
 * after them. It does not move to the last working day before them. That can be a day or two after they met: a
 * fortnight from the last Monday of term would be due at once. Six weeks from Monday 13 July 2026 at Larkmoor: not 24
 * August, but the first day of term (KC-01).
 */
export function dayToMeet({
  obligation: { meeting },
  due,
  context: { pack },
  days,
}: DayToMeetArgs): Temporal.ZonedDateTime {
  const day = due.toPlainDate().toString();
  const rhythm = rhythmOf({ rhythm: null }, { pack });
  if (!rhythm || meeting !== rhythm.kind || isWorkingDay(day, days)) return due;
  return endOfDay(addWorkingDays({ date: day, count: 1, days }), due.timeZoneId);
}
