import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import type { WaitingObjectivesView } from '#domain/views/waitingObjectives.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import { ask, type Problem } from './client.ts';

/** Objectives that wait for one's own approval, in every review. */
export function useWaitingObjectives() {
  return useQuery<WaitingObjectivesView, Problem>({
    queryKey: ['objectives', 'waiting'],
    queryFn: () => ask('GET', '/api/objectives/waiting'),
  });
}

/** The achievement targets that the school has set for a year (KS-07). */
export function useYearTargets(year: number) {
  return useQuery<YearTargetsView, Problem>({
    queryKey: ['targets', year],
    queryFn: () => ask('GET', `/api/targets/${year}`),
  });
}

export function useSaveTargets(year: number) {
  const client = useQueryClient();
  return useMutation<YearTargetsView, Problem, { targets: GroupTarget[]; basedOn: string | null }>({
    mutationFn: (body) => ask('PUT', `/api/targets/${year}`, body),
    onSuccess: (view) => client.setQueryData(['targets', year], view),
    onError: ({ code }) => {
      if (code === 'stale') void client.invalidateQueries({ queryKey: ['targets', year] });
    },
  });
}
