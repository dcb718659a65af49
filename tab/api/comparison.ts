import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '#contract/routes.ts';
import { call } from './client.ts';

/** Groups of staff compared, for the cycles that end on one day or for the present ones. */
export function useComparison(cycle: string | undefined) {
  return useQuery<AnswerOf<'GET /api/comparison'>>({
    queryKey: ['comparison', cycle],
    queryFn: () => call('GET /api/comparison', { query: cycle === undefined ? {} : { cycle } }),
    placeholderData: keepPreviousData,
  });
}
