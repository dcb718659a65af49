import { z } from 'zod';
import { addDays } from '../../calendar/workingDays.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { Situation } from '../situation.ts';
import { localTime, minutes, words } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { futureSchoolMoment } from '../when.ts';
import { earliestMeetingDay } from './notice.ts';

/** When and where a meeting is to be. */
export const whenAndWhere = {
  start: localTime,
  minutes: minutes('Length', 240),
  place: words('Place', 200),
  /** Asks for the meeting although the notice is short; the reviewee is then asked to waive it. */
  askToWaiveNotice: z.boolean(),
};

/** A longer search finds nothing: no holiday and no notice lasts so long. Days. */
const LONGEST_SEARCH = 60;

type Wanted = { kind: MeetingKind; minutes: number; /** A moment that is not meant. */ but?: string };

/** When a meeting of a kind could begin at the earliest, local to the school; undefined where the two are never there together. */
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
