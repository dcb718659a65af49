import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readBack } from '../forms/readBack.ts';
import { call, type InputOf, Problem } from './client.ts';

type SchoolFile = InputOf<'PUT /api/school'>['body'];

/**
 * Sends the school's file: its name, calendar and register. The server checks everything in it; here it only has to be
 * JSON. Answers how many people the file has.
 */
export function useSendSchool() {
  const client = useQueryClient();
  return useMutation<{ people: number }, Problem, File>({
    mutationFn: async (file) => call('PUT /api/school', { body: contentOf(await file.text()) }),
    // Not waited for: the page that sends it goes once the others have come.
    onSuccess: () => void client.invalidateQueries(),
  });
}

function contentOf(text: string): SchoolFile {
  try {
    return readBack<SchoolFile>(text);
  } catch {
    throw new Problem({ status: 400, code: 'notJson', detail: 'The file is not JSON. Nothing was changed.' });
  }
}
