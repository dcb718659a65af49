import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '#contract/routes.ts';
import type { CockpitFilter } from '#domain/views/cockpitFilter.ts';
import { call } from './client.ts';

type OverviewPeople = AnswerOf<'GET /api/overview/people'>;

/**
 * The figures of the school, or of those whom somebody follows. `whole`: the kind of late work of which everybody who
 * owes it is named.
 */
export function useOverview(filter: CockpitFilter, whole?: string) {
  const query = { ...filter, ...(whole !== undefined && { whole }) };
  return useQuery<AnswerOf<'GET /api/overview'>>({
    queryKey: ['overview', query],
    queryFn: () => call('GET /api/overview', { query }),
    placeholderData: keepPreviousData,
  });
}

/** A page of the people behind the figures. */
export function useOverviewPeople(filter: CockpitFilter, page: number) {
  return useQuery<OverviewPeople>({
    queryKey: ['overview', 'people', filter, page],
    queryFn: () => call('GET /api/overview/people', { query: { ...filter, page } }),
    placeholderData: keepPreviousData,
  });
}
