import { placeOf, type ToDoKind } from '#domain/review/toDo.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { TodayDeed, TodayItem } from '#domain/views/today.ts';
import type { Todo } from '#domain/views/todo.ts';

/** What the button of something that is on today does. */
const DOES: Partial<Record<TodayDeed, ToDoKind>> = {
  writeNote: 'meetingNoted',
  writeFeedback: 'feedbackRecorded',
  recordVisit: 'feedbackRecorded',
  recordMeeting: 'feedbackMeetingHeld',
};

/** What is to be done with the button of something that is on today: it stands there and in no row below. */
export function todoOnCard({ fits }: TodayItem, { yours }: Pick<HomeView, 'yours'>): Todo | undefined {
  if (fits.does === 'join') return undefined;
  return yours.find((todo) => todo.action === DOES[fits.does] && placeOf(todo) === fits.place);
}

/** What is to be done that stands in no card of today. */
export function besidesToday(home: Pick<HomeView, 'today' | 'yours'>): Todo[] {
  const onCards = new Set(home.today.map((item) => todoOnCard(item, home)));
  return home.yours.filter((todo) => !onCards.has(todo));
}
