import type { LanguageWords } from '#domain/language/words.ts';
import { isLate } from '#domain/review/late.ts';
import { sentence } from '#domain/sentence.ts';
import type { HomeView } from '#domain/views/home.ts';

/** The day in one sentence or two: "One meeting today. Your next deadline is Wednesday 7 October." */
export function inOneSentence(home: HomeView, words: LanguageWords): string {
  const { t, inRow } = words;
  const { today } = home;
  const visits = today.filter(({ kind }) => kind === 'visit').length;
  const meetings = today.length - visits;
  const things = [
    ...(meetings > 0 ? [t('{count} meetings', { count: meetings })] : []),
    ...(visits > 0 ? [t('{count} observations', { count: visits })] : []),
  ];
  const onToday = things.length > 0 ? [t('{things} today', { things: inRow(things) })] : [];
  return [...onToday, whatComesNext(home, words)].map((part) => `${sentence(part)}.`).join(' ');
}

function whatComesNext(home: HomeView, { t, dayInWords }: LanguageWords): string {
  const { yours, policies, own, team, others, now, timeZone } = home;
  const late = yours.filter(isLate).length + policies.filter(({ state }) => state === 'overdue').length;
  if (late > 0) return t('{count} things are late', { count: late });
  const next = [...yours, ...policies].flatMap(({ counted }) => counted?.lastWorkingDay ?? []).toSorted()[0];
  if (next) {
    const day = dayInWords({ moment: next, timeZone, now });
    const isToday = day === dayInWords({ moment: now, timeZone, now });
    return t('your next deadline is {day}', { day: isToday ? t('today') : day });
  }
  if (yours.length > 0) return t('{count} things need your answer', { count: yours.length });
  return own.length + team.length + others.length > 0
    ? t('nothing is waiting for you')
    : t('you are not in a review now. You get a message in chat when you are');
}
