import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '#contract/routes.ts';
import { askOnce } from './askOnce.ts';
import { call } from './client.ts';

/** What is not fetched again, since every look leaves a trace. */
export const READ_ONCE = 'readOnce';

export type Steps = BodyOf<'PUT /api/together/{id}'>['steps'];

/**
 * Gives a command in each of several reviews. The server keeps all of them before the first is carried out and goes on
 * by itself; sent again after a lost answer, nothing is done twice. Answers what became of each.
 */
export function useTogether() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (steps: Steps) =>
      (await askOnce({ together: steps }, (id) => call('PUT /api/together/{id}', { id, body: { steps } }))).steps,
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== READ_ONCE }),
  });
}
