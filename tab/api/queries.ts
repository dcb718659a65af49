import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { askAgainAfter, turnsOf } from './askAgain.ts';
import { askOnce } from './askOnce.ts';
import { call, type Problem } from './client.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

/** How often a review is fetched while Outlook has yet to follow. Milliseconds. */
const OUTLOOK_POLL = 1_500;

export function useHome() {
  return useQuery({
    queryKey: ['home'],
    queryFn: () => call('GET /api/home'),
    refetchInterval: ({ state: { data } }) => askAgainAfter(data?.now, data?.today.flatMap(turnsOf)),
    refetchOnWindowFocus: 'always',
  });
}

/** How long the app's first row trusts what it knows of Home. Milliseconds. */
const ROW_STAYS = 5 * 60_000;

/** What the app's first row needs of Home, on whichever page: fetched at the start, and then seldom. */
export function useHomeOnce() {
  return useQuery({ queryKey: ['home'], queryFn: () => call('GET /api/home'), staleTime: ROW_STAYS });
}

/** What is known of Home already; it is not fetched for this. */
export function useHomeIfKnown() {
  return useQuery({ queryKey: ['home'], queryFn: () => call('GET /api/home'), enabled: false }).data;
}

export function useReview(id: string) {
  return useQuery({
    queryKey: ['review', id],
    queryFn: () => call('GET /api/reviews/{id}', { id }),
    refetchInterval: ({ state }) =>
      state.data?.meetings.some(({ meetings }) => meetings.some((meeting) => meeting.outlook === 'waiting'))
        ? OUTLOOK_POLL
        : askAgainAfter(state.data?.now, state.data && beginningsIn(state.data)),
    refetchOnWindowFocus: 'always',
  });
}

/** When its meetings and visits begin: from then on they can be written about. */
function beginningsIn({ meetings, observations }: ReviewView): string[] {
  return [...meetings.flatMap((group) => group.meetings), ...observations.list].map(({ start }) => start);
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: ['review', id, 'history'],
    queryFn: () => call('GET /api/reviews/{id}/history', { id }),
  });
}

/** The signed-in person's meetings in all reviews, for the side panel of a Teams meeting. */
export function useOwnMeetings() {
  return useQuery({ queryKey: ['ownMeetings'], queryFn: () => call('GET /api/meetings') });
}

type UseMeetingTimesArgs = { id: string; search: { from: string; minutes: number }; enabled: boolean };

/** Times at which both are free, from a date on; fetched only once the person wants them. */
export function useMeetingTimes({ id, search, enabled }: UseMeetingTimesArgs) {
  return useQuery({
    queryKey: ['meetingTimes', id, search.from, search.minutes],
    queryFn: () => call('GET /api/reviews/{id}/meeting-times', { id, query: { ...search, days: 14 } }),
    enabled: enabled && search.from !== '',
  });
}

type UseLessonsArgs = { id: string; from: string; observerOid: string };

/** Lessons or hours of the person reviewed during which the observer is free, for two weeks from a day on. */
export function useLessons({ id, from, observerOid }: UseLessonsArgs) {
  return useQuery({
    queryKey: ['lessons', id, from, observerOid],
    queryFn: () => call('GET /api/reviews/{id}/lessons', { id, query: { from, days: 14, observerOid } }),
    enabled: observerOid !== '',
    retry: false,
  });
}

export function usePeople(enabled: boolean) {
  return useQuery({
    queryKey: ['people'],
    queryFn: () => call('GET /api/people'),
    enabled,
    staleTime: 300_000,
  });
}

/**
 * Sends one command about a review. After a lost answer the next command of that type about the same thing keeps the id of
 * the one before: the same words are carried out once, and other words are refused as long as the first may stand.
 */
export function sendCommand(reviewId: string, command: Command) {
  const { type } = command;
  const things = Object.entries(command).filter(([name]) => name.endsWith('Id'));
  return askOnce(things.length > 0 ? { reviewId, type, things } : { reviewId, command }, (commandId) =>
    call('POST /api/reviews/{id}/commands', { id: reviewId, body: { commandId, command } }),
  );
}

/**
 * Sends commands about a review. A command repeated after a lost connection keeps its id, so that the server does it
 * once. Answers the review as it is then.
 */
export function useCommand(reviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ command }: { command: Command }) => (await sendCommand(reviewId, command)).review,
    onSuccess: (review) => {
      // Nothing comes back where the command ended the person's access; the page on the screen then says so.
      if (review) client.setQueryData(['review', reviewId], review);
      void client.invalidateQueries({ queryKey: ['home'] });
      void client.invalidateQueries({ queryKey: ['review', reviewId, 'history'] });
    },
    onError: (problem) => {
      if (problem.code === 'stale') void client.invalidateQueries({ queryKey: ['review', reviewId], exact: true });
    },
  });
}
