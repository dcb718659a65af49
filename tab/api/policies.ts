import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import type { PoliciesView, PolicyView, ReadingsView } from '#domain/views/policy.ts';
import type { Problem } from './client.ts';
import { ask } from './client.ts';

export function usePolicies() {
  return useQuery<PoliciesView, Problem>({ queryKey: ['policies'], queryFn: () => ask('GET', '/api/policies') });
}

/** A policy, readable; the version in force unless another is asked for. The last one stays while another comes. */
export function usePolicy(id: string, version: string | null = null) {
  const query = version === null ? '' : `?${new URLSearchParams({ version })}`;
  return useQuery<PolicyView, Problem>({
    queryKey: ['policies', id, 'read', version],
    queryFn: () => ask('GET', `/api/policies/${id}${query}`),
    placeholderData: (last) => (last?.id === id ? last : undefined),
  });
}

/** What can be asked of a policy's deadlines, and what fits the person who asks. */
export type CalculatorView = {
  id: string;
  title: string;
  wording: PolicyView['wording'];
  timeZone: string;
  now: string;
  events: { id: string; name: string }[];
  staffGroups: { id: string; name: string }[];
  you: { staffGroup: string | null; pattern: string };
};

export function useCalculator(id: string) {
  return useQuery<CalculatorView, Problem>({
    queryKey: ['policies', id, 'calculator'],
    queryFn: () => ask('GET', `/api/policies/${id}/calculator`),
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

/** Deadlines with the question that they answer, so that both are shown together while the next answer comes. */
export type Answer = { question: Question; version: string; timeZone: string; deadlines: PolicyDeadline[] };

/** What a policy makes due. Not asked while the date is not whole. */
export function useDeadlines(question: Question) {
  const { policy, ...asked } = question;
  return useQuery<Answer, Problem>({
    queryKey: ['policies', policy, 'deadlines', asked],
    queryFn: async () => {
      const answer = await ask<Omit<Answer, 'question'>>(
        'GET',
        `/api/policies/${policy}/deadlines?${new URLSearchParams(asked)}`,
      );
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

/** Whether a pattern has a day of work in it; without one nothing can be counted. */
export function hasWorkingDay(pattern: string): boolean {
  return pattern !== '-----';
}

/** Says that the signed-in person has read the version in force (KM-59). Saying it twice changes nothing. */
export function useConfirmReading(id: string) {
  const client = useQueryClient();
  return useMutation<{ confirmedAt: string }, Problem>({
    mutationFn: () => ask('PUT', `/api/policies/${id}/reading`),
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

/** Who has confirmed reading a policy; asked only once somebody wants to know. */
export function useReadings(id: string, enabled: boolean) {
  return useQuery<ReadingsView, Problem>({
    queryKey: ['policies', id, 'readings'],
    queryFn: () => ask('GET', `/api/policies/${id}/readings`),
    enabled,
  });
}
