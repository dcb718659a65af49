import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { call } from './client.ts';

/** Objectives in all reviews that wait for the signed-in person's approval. */
export function useWaitingObjectives() {
  return useQuery({
    queryKey: ['objectives', 'waiting'],
    queryFn: () => call('GET /api/objectives/waiting'),
  });
}

/** The achievement targets that the school has set for a year (KS-07). */
export function useYearTargets(year: number) {
  return useQuery({
    queryKey: ['targets', year],
    queryFn: () => call('GET /api/targets/{year}', { year: String(year) }),
  });
}

export function useSaveTargets(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { targets: GroupTarget[]; basedOn: string | null }) =>
      call('PUT /api/targets/{year}', { year: String(year), body }),
    onSuccess: (view) => client.setQueryData(['targets', year], view),
    onError: ({ code }) => {
      if (code === 'stale') void client.invalidateQueries({ queryKey: ['targets', year] });
    },
  });
}
