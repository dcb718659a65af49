import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SchoolDocumentsView } from '#domain/views/schoolDocuments.ts';
import { call, type InputOf, type Problem } from './client.ts';

const KEY = ['schoolDocuments'];

export function useSchoolDocuments() {
  return useQuery({ queryKey: KEY, queryFn: () => call('GET /api/school/documents') });
}

type DocumentWish = { id: string; body: InputOf<'PUT /api/school/documents/{id}'>['body'] };

/** Enters a paper of the whole school, or changes the one with this id. */
export function useEnterDocument() {
  return useChange((wish: DocumentWish) => call('PUT /api/school/documents/{id}', wish));
}

export function useRemoveDocument() {
  return useChange((id: string) => call('DELETE /api/school/documents/{id}', { id }));
}

/** Every review shows the papers, so all that was read before is read again. */
function useChange<Wish>(mutationFn: (wish: Wish) => Promise<SchoolDocumentsView>) {
  const client = useQueryClient();
  return useMutation<SchoolDocumentsView, Problem, Wish>({
    mutationFn,
    onSuccess: (view) => {
      client.setQueryData(KEY, view);
      void client.invalidateQueries();
    },
  });
}
