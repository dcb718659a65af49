import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConcernsView } from '#domain/views/concerns.ts';
import { ask, type Problem } from './client.ts';

export function useConcerns() {
  return useQuery<ConcernsView, Problem>({ queryKey: ['concerns'], queryFn: () => ask('GET', '/api/concerns') });
}

/** Raises a concern or takes one up; the answer is the list as it is then. Sent twice it is done once. */
export function useConcernChange<Body>(path: string) {
  const client = useQueryClient();
  return useMutation<ConcernsView, Problem, Body>({
    mutationFn: (body) => ask('PUT', `/api/concerns/${path}`, body),
    onSuccess: (view) => client.setQueryData(['concerns'], view),
  });
}
