import { useQuery } from '@tanstack/react-query';
import type { MeetingKind } from '#domain/policies/vocabulary.ts';
import { call } from './client.ts';

/** A kind of meeting, or every kind. */
export type KindWanted = MeetingKind | undefined;

const asQuery = (kind: KindWanted) => (kind === undefined ? {} : { kind });

/** The meetings that the signed-in person owes as reviewer and has not arranged yet. */
export function useArranging(kind: KindWanted) {
  return useQuery({
    queryKey: ['arranging', kind ?? 'all'],
    queryFn: () => call('GET /api/arranging', { query: asQuery(kind) }),
  });
}

type TimesWanted = { kind: KindWanted; from: string; minutes: number | undefined };

/** When each of those people is free together with the signed-in person, in the week from a day on. */
export function useTimesWithSeveral({ kind, from, minutes }: TimesWanted) {
  return useQuery({
    queryKey: ['arranging', 'times', kind ?? 'all', from, minutes ?? 'usual'],
    queryFn: () =>
      call('GET /api/arranging/times', {
        query: { from, days: 7, ...asQuery(kind), ...(minutes !== undefined && { minutes }) },
      }),
    enabled: from !== '',
  });
}
