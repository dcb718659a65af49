import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConcernsView } from '#domain/views/concerns.ts';
import { call, type InputOf } from './client.ts';

const KEY = ['concerns'];

export function useConcerns() {
  return useQuery({ queryKey: KEY, queryFn: () => call('GET /api/concerns') });
}

/** Raises a concern under its own id, so that sending it twice raises it once. Answers the list as it is then. */
export function useRaiseConcern() {
  return useChange(({ id, ...body }: { id: string } & InputOf<'PUT /api/concerns/{id}'>['body']) =>
    call('PUT /api/concerns/{id}', { id, body }),
  );
}

/** Takes a concern up. */
export function useAnswerConcern(id: string) {
  return useChange((body: InputOf<'PUT /api/concerns/{id}/answer'>['body']) =>
    call('PUT /api/concerns/{id}/answer', { id, body }),
  );
}

function useChange<Body>(mutationFn: (body: Body) => Promise<ConcernsView>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (view) => client.setQueryData(KEY, view) });
}
