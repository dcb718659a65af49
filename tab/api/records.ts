import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RetentionCommand } from '#domain/review/retention/index.ts';
import { askOnce } from './askOnce.ts';
import { call } from './client.ts';

export function useRecords() {
  return useQuery({ queryKey: ['records'], queryFn: () => call('GET /api/records') });
}

type Wish = { reviewIds: readonly string[]; command: RetentionCommand };

/** Does the same to the records of one or several reviews. The last answer is the page as it is then. */
export function useKeepRecords() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ reviewIds, command }: Wish) => {
      for (const reviewId of reviewIds) {
        const view = await askOnce({ records: reviewId, command }, (commandId) =>
          call('POST /api/records/{id}/commands', { id: reviewId, body: { commandId, command } }),
        );
        client.setQueryData(['records'], view);
      }
    },
    onError: () => void client.invalidateQueries({ queryKey: ['records'] }),
  });
}
