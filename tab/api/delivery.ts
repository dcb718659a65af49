import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReminderPreferences } from '#domain/review/reminderPreferences.ts';
import type { DeliveryView } from '#domain/views/delivery.ts';
import { call } from './client.ts';

const KEY = ['delivery'];

/** How often a page that shows work in progress refreshes, in milliseconds. */
const WHILE_WORKING = 1_500;

/** How often it refreshes otherwise, so that people who try something again see whether it failed once more. */
const WHILE_LOOKED_AT = 10_000;

/** How the school's messages are doing, refreshed while the page is open. */
export function useDelivery() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/delivery'),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? WHILE_WORKING : WHILE_LOOKED_AT),
  });
}

/** The latest messages to somebody. */
export function useMessagesTo(oid: string) {
  return useQuery({
    queryKey: [...KEY, oid],
    queryFn: () => call('GET /api/delivery/people/{oid}', { oid }),
    enabled: oid !== '',
  });
}

/** Whether the app is doing work of its own whose progress the page shows. */
function isWorking({ rebuild, newestShape }: DeliveryView): boolean {
  return (
    rebuild?.finishedAt === null || (newestShape?.finishedAt === null && !newestShape.isStuck && !newestShape.isStopped)
  );
}

type Repair =
  | { path: 'due-index' | 'newest-shape' | 'newest-shape/stop' }
  | { path: 'not-reached' | 'given-up' | 'unreadable'; id: string };

/**
 * Tries something again, removes what cannot be read, rebuilds the index, brings stored data up to date or stops that. Answers how things are then.
 */
export function useRepair() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: repairing,
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}

function repairing(repair: Repair): Promise<DeliveryView> {
  if (repair.path === 'not-reached') return call('POST /api/delivery/not-reached/{oid}/try-again', { oid: repair.id });
  if (repair.path === 'given-up') return call('POST /api/delivery/given-up/{id}/try-again', { id: repair.id });
  if (repair.path === 'unreadable') return call('POST /api/delivery/given-up/{id}/remove', { id: repair.id });
  return call(`POST /api/delivery/${repair.path}`);
}

export function useReminders() {
  return useQuery({ queryKey: ['reminders'], queryFn: () => call('GET /api/reminders') });
}

export function useKeepReminders() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReminderPreferences) => call('PUT /api/reminders', { body }),
    onSuccess: (view) => client.setQueryData(['reminders'], view),
  });
}
