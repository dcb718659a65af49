import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import { call } from './client.ts';
import { useSettled } from '../policies/useSettled.ts';
import { readBack } from '../forms/readBack.ts';

/** How long after the last change a draft is checked. Milliseconds. */
const PAUSE = 400;

/** What the adoption form of a policy begins with. Asked once: what is being filled in must not change under one's hands. */
export function useAdoptionForm(id: string) {
  return useQuery({
    queryKey: ['adoption', id],
    queryFn: () => call('GET /api/policies/{pack}/adoption', { pack: id }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/**
 * What a draft comes to, asked a moment after the last change; the last answer stays until there is a new one. Nothing is
 * asked about a draft that is null. `isCurrent`: the answer is about the draft as it stands.
 */
export function useAdoptionCheck(draft: AdoptionDraft | null) {
  const text = draft === null ? '' : JSON.stringify(draft);
  const wanted = useSettled(text, PAUSE);
  const { data, error, isError, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['adoptionCheck', wanted],
    queryFn: () => call('POST /api/policies/check', { body: readBack<AdoptionDraft>(wanted) }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const isSettled = wanted === text && !isFetching;
  return {
    data,
    error,
    isChecking: isFetching || (wanted !== text && text !== ''),
    isCurrent: isSettled && data !== undefined && !isPlaceholderData,
    isError: isSettled && isError,
    retry: () => void refetch(),
  };
}

/** Adopts, or amends what is adopted already. */
export function useAdopt() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AdoptionDraft) => call('POST /api/policies/adoptions', { body }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['policies'] }),
        client.invalidateQueries({ queryKey: ['home'] }),
      ]);
    },
  });
}
