import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import type { MidYearToAudit, ModerationPageView } from '#domain/views/moderationPage.ts';
import type { Problem } from './client.ts';
import { ask } from './client.ts';

export function useModeration() {
  return useQuery<ModerationPageView, Problem>({
    queryKey: ['moderation'],
    queryFn: () => ask('GET', '/api/moderation'),
  });
}

export type StatementRead = { reviewId: string; version: number; sections: DocumentSection[] };

/** One signed statement, to lay beside others; asked for once, since every look leaves a trace. */
export function useStatementToModerate(reviewId: string) {
  return useQuery<StatementRead, Problem>({
    queryKey: ['moderation', 'statement', reviewId],
    queryFn: () => ask('GET', `/api/moderation/statements/${reviewId}`),
    staleTime: Infinity,
  });
}

export function useDrawSample() {
  const client = useQueryClient();
  // Kept until the draw is made, so that trying again goes on with the same one.
  const [id, setId] = useState(() => crypto.randomUUID());
  return useMutation<{ seed: string; size: number; outOf: number }, Problem>({
    mutationFn: () => ask('PUT', `/api/moderation/samples/${id}`),
    onSuccess: () => {
      setId(crypto.randomUUID());
      void client.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}

/** Notes one audit for several mid-year reviews of a reviewer: one command for each review. */
export function useAudit() {
  const client = useQueryClient();
  return useMutation<void, Problem, { audited: readonly MidYearToAudit[]; on: string; outcome: string }>({
    mutationFn: async ({ audited, on, outcome }) => {
      for (const { reviewId, meetingId } of audited)
        await ask('POST', `/api/reviews/${reviewId}/commands`, {
          commandId: crypto.randomUUID(),
          command: { type: 'recordAudit', meetingId, on, outcome },
        });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['moderation'] }),
  });
}
