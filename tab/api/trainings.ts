import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TrainingsView } from '#domain/views/trainings.ts';
import type { Problem } from './client.ts';
import { ask } from './client.ts';

export function useTrainings() {
  return useQuery<TrainingsView, Problem>({ queryKey: ['trainings'], queryFn: () => ask('GET', '/api/trainings') });
}

export type TrainingWish = { oid: string; what: string; on: string; kept: boolean };

/** Enters a training, or takes one out; the answer is the register as it is then. */
export function useKeepTraining() {
  const client = useQueryClient();
  return useMutation<TrainingsView, Problem, TrainingWish>({
    mutationFn: (wish) => ask('PUT', '/api/trainings', wish),
    onSuccess: (view) => client.setQueryData(['trainings'], view),
  });
}
