import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RetentionCommand } from '#domain/review/retention/index.ts';
import type { RecordsView } from '#domain/views/records.ts';
import { ask, type Problem } from './client.ts';

export function useRecords() {
  return useQuery<RecordsView, Problem>({ queryKey: ['records'], queryFn: () => ask('GET', '/api/records') });
}

type Wish = { reviewIds: readonly string[]; command: RetentionCommand };

/** Does the same to the records of one review or several; the answer of the last is the page as it is then. */
export function useKeepRecords() {
  const client = useQueryClient();
  return useMutation<void, Problem, Wish>({
    mutationFn: async ({ reviewIds, command }) => {
      for (const reviewId of reviewIds) {
        const body = { commandId: crypto.randomUUID(), command };
        const view = await ask<RecordsView>('POST', `/api/records/${reviewId}/commands`, body);
        client.setQueryData(['records'], view);
      }
    },
    onError: () => void client.invalidateQueries({ queryKey: ['records'] }),
  });
}
