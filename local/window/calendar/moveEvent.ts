import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import { ask } from '../server/ask.ts';
import { queryClient } from '../server/queries.ts';
import { movedTo } from './week.ts';

const pathOf = (oid: string, { id }: CalendarEvent) => `calendars/${oid}/events/${encodeURIComponent(id)}`;

const again = (oid: string) => queryClient.invalidateQueries({ queryKey: ['calendar', oid] });

type MoveEventArgs = { oid: string; event: CalendarEvent; newStart: string };

/** Moves an event to a new start; its length stays the same. */
export async function moveEvent({ oid, event, newStart }: MoveEventArgs): Promise<void> {
  await ask(pathOf(oid, event), { method: 'PATCH', body: movedTo(event, newStart) });
  await again(oid);
}

/** Cancels a person's own event for everybody, or declines somebody else's. */
export async function cancelEvent(oid: string, event: CalendarEvent): Promise<void> {
  await ask(pathOf(oid, event), { method: 'DELETE' });
  await again(oid);
}

export type Response = 'accepted' | 'tentativelyAccepted' | 'declined';

type RespondArgs = { oid: string; event: CalendarEvent; response: Response };

/** Answers an invitation. */
export async function respond({ oid, event, response }: RespondArgs): Promise<void> {
  await ask(`${pathOf(oid, event)}/responses`, { method: 'POST', body: { response } });
  await again(oid);
}
