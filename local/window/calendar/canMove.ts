import type { CalendarEvent } from '../../tenant/calendarEvent.ts';

/** Only who called a meeting moves it; an all-day event has no hour to be dragged from. */
export function canMove({ isOrganizer, isCancelled, isAllDay }: CalendarEvent): boolean {
  return isOrganizer && !isCancelled && !isAllDay;
}
