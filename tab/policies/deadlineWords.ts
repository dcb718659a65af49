import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';
import type { FixedText } from '#domain/language/translate.ts';
import type { LanguageWords } from '#domain/language/words.ts';

/** Beyond this, a count of days tells people nothing. Days. */
const NEAR = 60;

type Limits = Pick<PolicyDeadline, 'due' | 'notBefore'>;

/** In which time zone something is said, and in whose words. */
type Said = { timeZone: string; words: LanguageWords };

/**
 * By when, or from when, something must be done, always with the year. A bare day stands for its end or its beginning.
 */
export function whenInWords({ due, notBefore }: Limits, { timeZone, words }: Said): string {
  const { t } = words;
  const day = (moment: string) => momentOrDay(moment, { timeZone, words });
  if (due === null) return notBefore === null ? t('At any time') : t('Not before {day}', { day: day(notBefore) });
  if (notBefore === null) return t('By {day}', { day: day(due) });
  if (notBefore === due) return t('After {day}: not before, and then at once', { day: day(due) });
  return t('From {start} to {end}', { start: day(notBefore), end: day(due) });
}

type DistanceArgs = { event: string; deadline: Limits; words: LanguageWords };

/**
 * How far a deadline lies from its event by the calendar: "7 days after"; empty where that is far, or a span of days.
 */
export function distanceFrom({ event, deadline: { due, notBefore }, words: { t } }: DistanceArgs): string {
  const moment = due ?? notBefore;
  if (moment === null || (due !== null && notBefore !== null)) return '';
  const days = Math.round((Date.parse(moment.slice(0, 10)) - Date.parse(event.slice(0, 10))) / 86_400_000);
  if (Math.abs(days) > NEAR) return '';
  if (days === 0) return t('the same day');
  return t(days < 0 ? '{count} days before' : '{count} days after', { count: Math.abs(days) });
}

/** Further remarks on a deadline, in words. */
export function deadlineMarks({ due, optional, figureIsOurs }: PolicyDeadline): FixedText[] {
  const all: (FixedText | false)[] = [
    due === null && 'There is no day by which anything must be done.',
    optional && 'Offered, not asked for.',
    figureIsOurs && 'The policy gives no figure: this one is proposed by Fairview or set by the school.',
  ];
  return all.filter((mark) => mark !== false);
}

/** The event's own day and time, always with the year. */
export function eventInWords(at: string, { momentInWords }: LanguageWords): string {
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

function momentOrDay(moment: string, { timeZone, words: { dayInWords, momentInWords } }: Said): string {
  const isDay = ['23:59', '00:00'].includes(timeInWords(moment, timeZone));
  return isDay ? dayInWords({ moment, timeZone, now: '' }) : momentInWords({ moment, timeZone, now: '' });
}
