import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client.ts';

const KEY = ['preflight'];

/** How often the page refreshes while the answers of a run come in, and otherwise, in milliseconds. */
const [WHILE_RUNNING, OTHERWISE] = [1_000, 10_000];

/** The last check of the installation, refreshed as answers come in and in case somebody else runs it. */
export function usePreflight() {
  const isSent = useIsMutating({ mutationKey: KEY }) > 0;
  return useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/preflight'),
    refetchInterval: ({ state: { data } }) => (isSent || data?.run?.finishedAt === null ? WHILE_RUNNING : OTHERWISE),
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
