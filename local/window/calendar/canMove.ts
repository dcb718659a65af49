import type { CalendarEvent } from '../../tenant/calendarEvent.ts';

/** Only the organiser of a meeting moves it; an all-day event has no hour from which to drag it. */
export function canMove({ isOrganizer, isCancelled, isAllDay }: CalendarEvent): boolean {
  return isOrganizer && !isCancelled && !isAllDay;
}
