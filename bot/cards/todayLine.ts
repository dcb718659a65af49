import { timeInWords } from '#domain/calendar/inWords.ts';
import type { TodayItem } from '#domain/views/today.ts';
import type { Line } from './gatheredCard.ts';

type TodayLineArgs = { timeZone: string; link: (place: string) => string };

/** What somebody takes part in today, as a line: "Today, 15:30: planning meeting". */
export function todayLine(item: TodayItem, { timeZone, link }: TodayLineArgs): Line {
  return {
    state: 'today',
    title: todayTitle(item),
    about: item.where,
    at: item.start,
    day: timeInWords(item.start, timeZone),
    distance: 'today',
    link: link(item.place),
    isVisit: item.kind === 'visit',
  };
}

/** What it is, and with whom: "You observe Kyle Bristow". */
export function todayTitle({ kind, name, part, with: { name: other } }: TodayItem): string {
  switch (kind) {
    case 'meeting':
      return `${name} with ${other}`;
    case 'feedbackMeeting':
      return `Feedback meeting with ${other}`;
    case 'visit':
      return part === 'observer' ? `You observe ${other}` : `${other} observes you`;
  }
}
