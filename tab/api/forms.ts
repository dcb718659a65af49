import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Form } from '#domain/forms/form.ts';
import type { FormEditorView } from '#domain/views/policy.ts';
import { call } from './client.ts';

/** Who is signed in. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => call('GET /api/me'), staleTime: Infinity });
}

/**
 * A form of the school's own with its versions. It is fetched on each visit to the page, and not while somebody edits.
 */
export function useFormEditor(policy: string, form: string) {
  return useQuery({
    queryKey: ['policies', policy, 'forms', form],
    queryFn: () => call('GET /api/policies/{pack}/forms/{form}', { pack: policy, form }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/**
 * Saves a new version of a form over the one named by `basedOn`. Refused with `stale` where another was saved in the
 * meantime.
 */
export function useSaveForm(policy: string, form: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { basedOn: number | null; content: Form }) =>
      call('PUT /api/policies/{pack}/forms/{form}', { pack: policy, form, body }),
    onSuccess: ({ version }, { content }) => {
      client.setQueryData<FormEditorView>(
        ['policies', policy, 'forms', form],
        (view) => view && { ...view, form: content, version },
      );
      void client.invalidateQueries({ queryKey: ['policies'] });
      void client.invalidateQueries({ queryKey: ['review'] });
    },
    onError: (problem) => {
      if (problem.code === 'stale')
        void client.invalidateQueries({ queryKey: ['policies', policy, 'forms', form], exact: true });
    },
  });
}
