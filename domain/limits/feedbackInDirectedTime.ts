import type { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type FeedbackMeeting = {
  /** When it is held, local to the school. */
  start: Temporal.ZonedDateTime;
  minutes: number;
  /** Directed time of the school's day, such as 08:30 to 15:30. */
  directedTime: { start: string; end: string };
  /** Whether the day is one on which the person observed works. */
  onWorkingDay: boolean;
};

/**
 * Flags a feedback meeting that is not wholly in directed time, on a day on which the person works (KM-69). Directed
 * until 15:30: a quarter of an hour from 15:15 is right, from 15:20 it is flagged.
 */
export function feedbackInDirectedTime(
  limit: LimitOf<'feedbackInDirectedTime'>,
  { start, minutes, directedTime, onWorkingDay }: FeedbackMeeting,
): Flag | undefined {
  const date = start.toPlainDate().toString();
  if (!onWorkingDay) return flag({ limit, reasons: `${dateInWords(date)} is not a working day.` });
  const end = start.add({ minutes });
  const from = timeOf(start);
  const to = timeOf(end);
  const endsThatDay = end.toPlainDate().toString() === date;
  if (endsThatDay && directedTime.start <= from && to <= directedTime.end) return undefined;
  const reason = `From ${from} to ${to} is not all in directed time, ${directedTime.start} to ${directedTime.end}.`;
  return flag({ limit, reasons: reason });
}

const timeOf = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
