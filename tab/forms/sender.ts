import type { UseMutationResult } from '@tanstack/react-query';
import type { Problem } from '../api/client.ts';

/** How a form sends its request, and how far that is. */
export type Sender<Wish, Answer = unknown> = {
  send: (wish: Wish, onDone: (answer: Answer) => void) => void;
  problem: Problem | null;
  isPending: boolean;
  /** It is held back because this device has no connection. */
  isPaused: boolean;
};

/** A mutation in the form that a form sends. */
export function senderOf<Answer, Wish>(mutation: UseMutationResult<Answer, Problem, Wish>): Sender<Wish, Answer> {
  const { error, isPending, isPaused } = mutation;
  return {
    send: (wish, onDone) => mutation.mutate(wish, { onSuccess: onDone }),
    problem: error,
    isPending,
    isPaused,
  };
}
