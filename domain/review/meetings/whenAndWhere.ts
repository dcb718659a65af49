import { z } from 'zod';
import { addDays } from '../../calendar/workingDays.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { Situation } from '../situation.ts';
import { localTime, minutes, words } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { futureSchoolMoment } from '../when.ts';
import { earliestMeetingDay } from './notice.ts';

export const whenAndWhere = {
  start: localTime,
  minutes: minutes('The length', 240),
  place: words('The place', 200),
  /** Asks for the meeting although the notice is short, where the policy lets the reviewee waive it. */
  askToWaiveNotice: z.boolean(),
  /** Why the notice is shorter. It is asked for then, and stays on the record (KM-22). */
  noticeReason: words('The reason', 500).optional(),
};

/** The number of days to search. A longer search finds nothing: no holiday and no notice lasts so long. */
const LONGEST_SEARCH = 60;

type Wanted = { kind: MeetingKind; minutes: number; /** A moment to skip. */ but?: string };

/** The earliest local time at which a meeting of a kind could begin; undefined if the two are never there together. */
export function earliestStart(
  { kind, minutes: length, but }: Wanted,
  { review, context }: Situation,
): string | undefined {
  const held = { minutes: length, people: [review.revieweeOid, review.reviewerOid] };
  let day = earliestMeetingDay({ kind, review, context });
  for (let tried = 0; tried < LONGEST_SEARCH; tried += 1, day = addDays(day, 1)) {
    const start = `${day}T${context.calendar.schoolDay.start}`;
    const moment = futureSchoolMoment({ local: start, held, context });
    if (!isRefusal(moment) && moment.toInstant().toString() !== but) return start;
  }
  return undefined;
}
