import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import { dayInWords, momentInWords, plural, timeInWords } from '#domain/calendar/inWords.ts';

/** Beyond this, a count of days tells people nothing. Days. */
const NEAR = 60;

/**
 * By when, or from when, something must be done, always with the year. A bare day stands for its end or its beginning.
 */
export function whenInWords({ due, notBefore }: Pick<PolicyDeadline, 'due' | 'notBefore'>, timeZone: string): string {
  if (due === null) return notBefore === null ? 'At any time' : `Not before ${momentOrDay(notBefore, timeZone)}`;
  if (notBefore === null) return `By ${momentOrDay(due, timeZone)}`;
  if (notBefore === due) return `After ${momentOrDay(due, timeZone)}: not before, and then at once`;
  return `From ${momentOrDay(notBefore, timeZone)} to ${momentOrDay(due, timeZone)}`;
}

/**
 * How far a deadline lies from its event by the calendar: "7 days after"; empty where that is far, or a span of days.
 */
export function distanceFrom(event: string, { due, notBefore }: Pick<PolicyDeadline, 'due' | 'notBefore'>): string {
  const moment = due ?? notBefore;
  if (moment === null || (due !== null && notBefore !== null)) return '';
  const days = Math.round((Date.parse(moment.slice(0, 10)) - Date.parse(event.slice(0, 10))) / 86_400_000);
  if (Math.abs(days) > NEAR) return '';
  if (days === 0) return 'the same day';
  return `${plural(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'}`;
}

/** Further remarks on a deadline, in words. */
export function deadlineMarks({ due, optional, figureIsOurs }: PolicyDeadline): string[] {
  return [
    ...(due === null ? ['There is no day by which anything must be done.'] : []),
    ...(optional ? ['Offered, not asked for.'] : []),
    ...(figureIsOurs ? ['The policy gives no figure: this one is proposed by Fairview or set by the school.'] : []),
  ];
}

/** The event's own day and time, always with the year. */
export function eventInWords(at: string): string {
  return momentInWords({ moment: at, timeZone: 'UTC', now: '' });
}

/**
 * Deadlines in order of date; those before the event are separate from those after it. Moments have the local offset.
 */
export function aroundEvent(
  deadlines: readonly PolicyDeadline[],
  at: string,
): { before: PolicyDeadline[]; after: PolicyDeadline[] } {
  const moment = ({ due, notBefore }: PolicyDeadline) => due ?? notBefore ?? '9999';
  const inOrder = deadlines.toSorted((a, b) => Date.parse(moment(a)) - Date.parse(moment(b)));
  const isBefore = (each: PolicyDeadline) => moment(each).slice(0, 16) <= at.slice(0, 16);
  return { before: inOrder.filter(isBefore), after: inOrder.filter((each) => !isBefore(each)) };
}

function momentOrDay(moment: string, timeZone: string): string {
  const isDay = ['23:59', '00:00'].includes(timeInWords(moment, timeZone));
  return isDay ? dayInWords({ moment, timeZone, now: '' }) : momentInWords({ moment, timeZone, now: '' });
}
