import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type InputOf } from './client.ts';

export function useTrainings() {
  return useQuery({ queryKey: ['trainings'], queryFn: () => call('GET /api/trainings') });
}

type TrainingWish = InputOf<'PUT /api/trainings'>['body'];

/** Adds a training or removes one. Answers the register as it is then. */
export function useKeepTraining() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TrainingWish) => call('PUT /api/trainings', { body }),
    onSuccess: (view) => client.setQueryData(['trainings'], view),
  });
}
