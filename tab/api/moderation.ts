import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MidYearToAudit, StatementToModerate } from '#domain/views/moderationPage.ts';
import { call } from './client.ts';
import { READ_ONCE } from './together.ts';
import { sendCommand } from './queries.ts';

export function useModeration() {
  return useQuery({
    queryKey: ['moderation'],
    queryFn: () => call('GET /api/moderation'),
  });
}

/** One signed statement, to read beside others. It is fetched once, since every look leaves a trace. */
export const statementToModerate = ({ reviewId, version }: Pick<StatementToModerate, 'reviewId' | 'version'>) =>
  queryOptions({
    queryKey: [READ_ONCE, reviewId, version],
    queryFn: () => call('GET /api/moderation/statements/{id}', { id: reviewId }),
    staleTime: Infinity,
  });

export function useDrawSample() {
  const client = useQueryClient();
  // Kept until the draw is made, so that another try continues the same draw.
  const [id, setId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: () => call('PUT /api/moderation/samples/{id}', { id }),
    onSuccess: () => {
      setId(crypto.randomUUID());
      void client.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}

/** Notes one audit for several mid-year reviews of a reviewer, with one command for each review. */
export function useAudit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      audited,
      on,
      outcome,
    }: {
      audited: readonly MidYearToAudit[];
      on: string;
      outcome: string;
    }) => {
      for (const { reviewId, meetingId } of audited)
        await sendCommand(reviewId, { type: 'recordAudit', meetingId, on, outcome });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['moderation'] }),
  });
}
