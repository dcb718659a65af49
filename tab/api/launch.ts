import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import { useSettled } from '../policies/useSettled.ts';
import { call } from './client.ts';

/** How long after the last choice the preview is worked out anew. Milliseconds. */
const PAUSE = 250;

/** How often a launch that is under way is looked at. Milliseconds. */
const POLL = 1_000;

/** What a launch would come to. `isCurrent`: the answer is about the choices as they stand. */
export function useLaunchPreview(choices: LaunchSelection, enabled: boolean) {
  const text = JSON.stringify(choices);
  const wanted = useSettled(text, PAUSE);
  const query = useQuery({
    queryKey: ['launchPreview', wanted],
    queryFn: () => call('POST /api/launches/preview', { body: JSON.parse(wanted) as LaunchSelection }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  return { ...query, isCurrent: wanted === text && !query.isFetching && !query.isPlaceholderData };
}

/** Launches. Asked again after a lost connection it keeps its id, so that the server does it once. */
export function useLaunch() {
  const client = useQueryClient();
  const last = useRef<{ text: string; id: string } | undefined>(undefined);
  return useMutation({
    mutationFn: (choices: LaunchSelection) => {
      const text = JSON.stringify(choices);
      if (last.current?.text !== text) last.current = { text, id: crypto.randomUUID() };
      return call('PUT /api/launches/{id}', { id: last.current.id, body: choices });
    },
    onSuccess: (progress) => {
      last.current = undefined;
      client.setQueryData(['launch', progress.id], progress);
      void client.invalidateQueries({ queryKey: ['launches'] });
      void client.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

/** How far a launch has come; asked for again until everybody’s turn has been. */
export function useLaunchProgress(id: string) {
  return useQuery({
    queryKey: ['launch', id],
    queryFn: () => call('GET /api/launches/{id}', { id }),
    refetchInterval: ({ state }) => (state.data?.lines.some((line) => line.state === 'waiting') ? POLL : false),
  });
}

/** Goes on with a launch that has stopped. */
export function useGoOn(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('POST /api/launches/{id}/go-on', { id }),
    onSuccess: (progress) => client.setQueryData(['launch', id], progress),
  });
}

export function useLaunches() {
  return useQuery({
    queryKey: ['launches'],
    queryFn: () => call('GET /api/launches'),
  });
}
