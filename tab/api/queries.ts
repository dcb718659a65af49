import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { HistoryLine } from '#domain/views/history.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';
import type { PersonView } from '#domain/views/person.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Problem } from './client.ts';
import { ask } from './client.ts';

/** How often a review is asked for again while Outlook has still to follow. Milliseconds. */
const OUTLOOK_POLL = 1_500;

/** How often what is on the screen is asked for again, since others act too. Milliseconds. */
const POLL = 20_000;

export function useHome() {
  return useQuery<HomeView, Problem>({
    queryKey: ['home'],
    queryFn: () => ask('GET', '/api/home'),
    refetchInterval: POLL,
  });
}

export function useReview(id: string) {
  return useQuery<ReviewView, Problem>({
    queryKey: ['review', id],
    queryFn: () => ask('GET', `/api/reviews/${id}`),
    refetchInterval: ({ state }) =>
      state.data?.meetings.some(({ meetings }) => meetings.some((meeting) => meeting.outlook === 'waiting'))
        ? OUTLOOK_POLL
        : POLL,
  });
}

export type HistoryView = { lines: HistoryLine[]; reads: { at: string; who: string; why: string }[]; intact: boolean };

export function useHistory(id: string) {
  return useQuery<HistoryView, Problem>({
    queryKey: ['review', id, 'history'],
    queryFn: () => ask('GET', `/api/reviews/${id}/history`),
  });
}

/** One's own meetings under all reviews, for the side panel of a Teams meeting. */
export function useOwnMeetings() {
  return useQuery<OwnMeetings, Problem>({ queryKey: ['ownMeetings'], queryFn: () => ask('GET', '/api/meetings') });
}

export type FreeTime = { start: string; end: string };

/** Times at which both are free, from a date on; asked only once the person wants them. */
export function useMeetingTimes(id: string, search: { from: string; minutes: number }, enabled: boolean) {
  const query = new URLSearchParams({ from: search.from, minutes: String(search.minutes), days: '14' });
  return useQuery<{ times: FreeTime[] }, Problem>({
    queryKey: ['meetingTimes', id, search.from, search.minutes],
    queryFn: () => ask('GET', `/api/reviews/${id}/meeting-times?${query}`),
    enabled: enabled && search.from !== '',
  });
}

export type Colleague = PersonView & { qualifiedTeacher: boolean };

export function usePeople(enabled: boolean) {
  return useQuery<{ people: Colleague[] }, Problem>({
    queryKey: ['people'],
    queryFn: () => ask('GET', '/api/people'),
    enabled,
    staleTime: 300_000,
  });
}

/**
 * Sends commands about a review. The same command sent again after a lost connection keeps its id, so that the server
 * does it once. The answer is the review as it is then.
 */
export function useCommand(reviewId: string) {
  const client = useQueryClient();
  const last = useRef<{ text: string; id: string } | undefined>(undefined);
  return useMutation<ReviewView | null, Problem, { command: Command }>({
    mutationFn: async ({ command }) => {
      const text = JSON.stringify(command);
      if (last.current?.text !== text) last.current = { text, id: crypto.randomUUID() };
      const body = { commandId: last.current.id, command };
      const { review } = await ask<{ review: ReviewView | null }>('POST', `/api/reviews/${reviewId}/commands`, body);
      last.current = undefined;
      return review;
    },
    onSuccess: (review) => {
      // Nothing comes back where the command ended what one may see: what is on the screen then says so and goes on.
      if (review) client.setQueryData(['review', reviewId], review);
      void client.invalidateQueries({ queryKey: ['home'] });
      void client.invalidateQueries({ queryKey: ['review', reviewId, 'history'] });
    },
    onError: (problem) => {
      // Without an answer, or with a server's fault, it may have been done: asked again it keeps its id.
      if (problem.status > 0 && problem.status < 500) last.current = undefined;
      if (problem.code === 'stale') void client.invalidateQueries({ queryKey: ['review', reviewId], exact: true });
    },
  });
}
