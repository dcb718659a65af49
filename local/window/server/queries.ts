import { QueryClient, useQuery } from '@tanstack/react-query';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import type { ChatMessage } from '../../tenant/chatMessage.ts';
import { ask } from './ask.ts';
import type { Person, School } from './person.ts';

export type Chat = { installed: boolean; messages: ChatMessage[] };

/** The server says when something has changed (`liveEvents.ts`), so nothing becomes stale by itself. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: 2 } } });

export const usePeople = () =>
  useQuery({ queryKey: ['people'], queryFn: () => ask<Person[]>('people'), staleTime: 60_000 });

export const useSchool = () => useQuery({ queryKey: ['school'], queryFn: () => ask<School>('school') });

export const chatKey = (oid: string) => ['chat', oid];

export const useChat = (oid: string) => useQuery({ queryKey: chatKey(oid), queryFn: () => ask<Chat>(`chats/${oid}`) });

/** A person's events that begin from one day up to, but not including, another. */
export const useCalendar = ({ oid, from, to }: { oid: string; from: string; to: string }) =>
  useQuery({
    queryKey: ['calendar', oid, from, to],
    queryFn: async () => (await ask<{ events: CalendarEvent[] }>(`calendars/${oid}?from=${from}&to=${to}`)).events,
    placeholderData: (previous, query) => (query?.queryKey[1] === oid ? previous : undefined),
  });
