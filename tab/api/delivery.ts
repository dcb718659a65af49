import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReminderWishes } from '#domain/review/reminderWishes.ts';
import type { DeliveryView, MessageView } from '#domain/views/delivery.ts';
import { ask, type Problem } from './client.ts';

const KEY = ['delivery'];

/** How often a page that shows work in progress looks again, in milliseconds. */
const WHILE_WORKING = 1_500;

/** How often it looks again otherwise: who tries something again sees whether it failed once more. */
const WHILE_LOOKED_AT = 10_000;

/** How the school's messages are doing, looked at again and again while the page is open. */
export function useDelivery() {
  return useQuery<DeliveryView, Problem>({
    queryKey: KEY,
    queryFn: () => ask('GET', '/api/delivery'),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? WHILE_WORKING : WHILE_LOOKED_AT),
  });
}

/** The latest messages to somebody. */
export function useMessagesTo(oid: string) {
  return useQuery<{ messages: MessageView[] }, Problem>({
    queryKey: [...KEY, oid],
    queryFn: () => ask('GET', `/api/delivery/people/${oid}`),
    enabled: oid !== '',
  });
}

/** Whether the app does something for itself now, of which the page shows how far it is. */
function isWorking({ rebuild, newestShape }: DeliveryView): boolean {
  return (
    rebuild?.finishedAt === null || (newestShape?.finishedAt === null && !newestShape.isStuck && !newestShape.isStopped)
  );
}

type Repair =
  | { path: 'due-index' | 'newest-shape' | 'newest-shape/stop' }
  | { path: 'not-reached' | 'given-up'; id: string };

/** Tries something again, makes the index anew, brings up to date what is stored or stops that; the answer is how things are then. */
export function useRepair() {
  const client = useQueryClient();
  return useMutation<DeliveryView, Problem, Repair>({
    mutationFn: (repair) =>
      ask('POST', `/api/delivery/${'id' in repair ? `${repair.path}/${repair.id}/try-again` : repair.path}`),
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}

export type OwnReminders = { wishes: ReminderWishes; workingHours: { start: string; end: string } };

export function useReminders() {
  return useQuery<OwnReminders, Problem>({ queryKey: ['reminders'], queryFn: () => ask('GET', '/api/reminders') });
}

export function useKeepReminders() {
  const client = useQueryClient();
  return useMutation<OwnReminders, Problem, ReminderWishes>({
    mutationFn: (wishes) => ask('PUT', '/api/reminders', wishes),
    onSuccess: (view) => client.setQueryData(['reminders'], view),
  });
}
