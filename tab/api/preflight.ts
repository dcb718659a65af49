import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client.ts';

const KEY = ['preflight'];

/** How often the page refreshes while the answers of a run come in, in milliseconds. */
const WHILE_RUNNING = 1_500;

/** The last check of the installation, refreshed while answers are still to come. */
export function usePreflight() {
  const isSent = useIsMutating({ mutationKey: KEY }) > 0;
  return useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/preflight'),
    refetchInterval: ({ state: { data } }) => (isSent || data?.run?.finishedAt === null ? WHILE_RUNNING : false),
  });
}

/** Runs the check. `outside` is the address of somebody whose mailbox has to be refused; empty for none. */
export function useRunPreflight() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    mutationFn: (body: { outside: string }) => call('POST /api/preflight', { body }),
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}
