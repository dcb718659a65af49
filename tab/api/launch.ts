import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import { useSettled } from '../policies/useSettled.ts';
import { askOnce } from './askOnce.ts';
import { call } from './client.ts';
import { readBack } from '../forms/readBack.ts';

/** How long after the last choice the preview is requested again. Milliseconds. */
const PAUSE = 250;

/** How often the progress of a launch is requested. Milliseconds. */
const POLL = 1_000;

/** The preview of a launch. `isCurrent`: the answer is about the choices as they stand. */
export function useLaunchPreview(choices: LaunchSelection, enabled: boolean) {
  const text = JSON.stringify(choices);
  const wanted = useSettled(text, PAUSE);
  const query = useQuery({
    queryKey: ['launchPreview', wanted],
    queryFn: () => call('POST /api/launches/preview', { body: readBack<LaunchSelection>(wanted) }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  return { ...query, isCurrent: wanted === text && !query.isFetching && !query.isPlaceholderData };
}

/** The messages that a launch would send in its first week. It is asked for once the choices have settled. */
export function useLaunchWeek(choices: LaunchSelection, enabled: boolean) {
  return useQuery({
    queryKey: ['launchWeek', choices],
    queryFn: () => call('POST /api/launches/week', { body: choices }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Launches a cycle. A request repeated after a lost connection keeps its id, so that the server does it once. */
export function useLaunch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choices: LaunchSelection) =>
      askOnce({ launch: choices }, (id) => call('PUT /api/launches/{id}', { id, body: choices })),
    onSuccess: (progress) => {
      client.setQueryData(['launch', progress.id], progress);
      void client.invalidateQueries({ queryKey: ['launches'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

/** The progress of a launch, or of taking it back; requested again until everybody’s turn has been. */
export function useLaunchProgress(id: string) {
  return useQuery({
    queryKey: ['launch', id],
    queryFn: () => call('GET /api/launches/{id}', { id }),
    refetchInterval: ({ state }) => (state.data && state.data.left > 0 ? POLL : false),
  });
}

/** Continues a launch that has stopped. */
export function useGoOn(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('POST /api/launches/{id}/go-on', { id }),
    onSuccess: (progress) => client.setQueryData(['launch', id], progress),
  });
}

/** What taking a launch back would come to now. */
export function useTakeBackPreview(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['takeBack', id],
    queryFn: () => call('GET /api/launches/{id}/take-back', { id }),
    enabled,
    staleTime: 0,
  });
}

/** Takes a launch back, for everybody in whose review nobody has acted. */
export function useTakeBack(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('POST /api/launches/{id}/take-back', { id }),
    onSuccess: (progress) => {
      client.setQueryData(['launch', id], progress);
      void client.invalidateQueries({ queryKey: ['launches'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

export function useLaunches() {
  return useQuery({
    queryKey: ['launches'],
    queryFn: () => call('GET /api/launches'),
  });
}
