import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeadlinesView } from '#contract/answers.ts';
import type { PolicyView } from '#domain/views/policy.ts';
import { call } from './client.ts';

export function usePolicies() {
  return useQuery({ queryKey: ['policies'], queryFn: () => call('GET /api/policies') });
}

/** A policy, readable; by default the version in force. The last version stays while another is fetched. */
export function usePolicy(id: string, version: string | null = null) {
  return useQuery({
    queryKey: ['policies', id, 'read', version],
    queryFn: () => call('GET /api/policies/{pack}', { pack: id, query: version === null ? {} : { version } }),
    placeholderData: (last) => (last?.id === id ? last : undefined),
  });
}

export function useCalculator(id: string) {
  return useQuery({
    queryKey: ['policies', id, 'calculator'],
    queryFn: () => call('GET /api/policies/{pack}/calculator', { pack: id }),
    staleTime: 300_000,
  });
}

/** `at` is a local date and time such as `2026-10-05T15:30`. */
export type Question = {
  policy: string;
  event: string;
  at: string;
  staffGroup: string;
  pattern: string;
  calendar: 'school' | 'bank-holidays';
};

/** Deadlines with the question that they answer, so that both are shown together while the next answer is fetched. */
export type Answer = DeadlinesView & { question: Question };

/** What a policy makes due. Nothing is requested while the date is incomplete. */
export function useDeadlines(question: Question) {
  const { policy, ...asked } = question;
  return useQuery({
    queryKey: ['policies', policy, 'deadlines', asked],
    queryFn: async (): Promise<Answer> => {
      const answer = await call('GET /api/policies/{pack}/deadlines', { pack: policy, query: asked });
      return { ...answer, question };
    },
    enabled: isWhole(question.at) && hasWorkingDay(question.pattern),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Whether a date and a time are both there. */
export function isWhole(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at);
}

/** Whether a pattern has at least one working day; without one nothing can be counted. */
export function hasWorkingDay(pattern: string): boolean {
  return pattern !== '-----';
}

/** Confirms that the signed-in person has read the version in force (KM-59). Confirming it twice changes nothing. */
export function useConfirmReading(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('PUT /api/policies/{pack}/reading', { pack: id }),
    onSuccess: ({ confirmedAt }) => {
      client.setQueriesData<PolicyView>({ queryKey: ['policies', id, 'read'] }, (policy) =>
        policy?.reading && policy.adopted?.inForce
          ? { ...policy, reading: { ...policy.reading, confirmedAt } }
          : policy,
      );
      void client.invalidateQueries({ queryKey: ['policies', id, 'read'] });
      void client.invalidateQueries({ queryKey: ['policies', id, 'readings'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

/** Who has confirmed reading a policy; fetched only once somebody wants to know. */
export function useReadings(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['policies', id, 'readings'],
    queryFn: () => call('GET /api/policies/{pack}/readings', { pack: id }),
    enabled,
  });
}
