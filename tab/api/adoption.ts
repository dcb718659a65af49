import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import { call } from './client.ts';
import { useSettled } from '../policies/useSettled.ts';
import { readBack } from '../forms/readBack.ts';

/** How long after the last change a draft is checked. Milliseconds. */
const PAUSE = 400;

/**
 * The initial content of a policy's adoption form. It is fetched once, since it must not change while somebody fills in
 * the form.
 */
export function useAdoptionForm(id: string) {
  return useQuery({
    queryKey: ['adoption', id],
    queryFn: () => call('GET /api/policies/{pack}/adoption', { pack: id }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/**
 * The server's check of a draft, requested a moment after the last change; the last answer stays until there is a new
 * one. Nothing is requested for a draft that is null. `isCurrent`: the answer is about the draft as it stands.
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

/** Adopts a policy, or amends an adopted one. */
export function useAdopt() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AdoptionDraft) => call('POST /api/policies/adoptions', { body }),
    onSuccess: async () => {
      await Promise.all([
        // What is said next is said of the new version, also where the policy was read before.
        client.invalidateQueries({ queryKey: ['policies'], refetchType: 'all' }),
        client.invalidateQueries({ queryKey: ['home'] }),
      ]);
    },
  });
}
