import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DevelopmentCommand } from '#domain/review/development/index.ts';
import { askOnce } from '../api/askOnce.ts';
import { call } from '../api/client.ts';
import { useCommand } from '../api/queries.ts';
import type { Sender } from '../forms/sender.ts';

const KEY = ['development'];

/** The school's register of needs, for those who keep it. */
export function useRegister() {
  return useQuery({ queryKey: KEY, queryFn: () => call('GET /api/development') });
}

/**
 * The review of a need, and whether the reader works in the review or in the register, which shows nothing else of the
 * review.
 */
export type Place = { reviewId: string; through: 'review' | 'register' };

/** Sends a command about a need. */
export function useSendNeed({ reviewId, through }: Place): Sender<DevelopmentCommand> {
  const inReview = useCommand(reviewId);
  const inRegister = useSendThroughRegister(reviewId);
  const { error, isPending, isPaused } = through === 'review' ? inReview : inRegister;
  return {
    send: (command, onDone) =>
      through === 'review'
        ? inReview.mutate({ command }, { onSuccess: onDone })
        : inRegister.mutate(command, { onSuccess: onDone }),
    problem: error,
    isPending,
    isPaused,
  };
}

/** Sending it again after a lost connection keeps its id. */
function useSendThroughRegister(reviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: DevelopmentCommand) =>
      askOnce({ development: reviewId, command }, (commandId) =>
        call('POST /api/development/{id}/commands', { id: reviewId, body: { commandId, command } }),
      ),
    onSuccess: (register) => client.setQueryData(KEY, register),
  });
}
