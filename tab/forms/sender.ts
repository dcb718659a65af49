import type { UseMutationResult } from '@tanstack/react-query';
import type { Problem } from '../api/client.ts';

/** How a form sends what it asks for, and how far that is. */
export type Sender<Wish, Answer = unknown> = {
  send: (wish: Wish, onDone: (answer: Answer) => void) => void;
  problem: Problem | null;
  isPending: boolean;
  /** It is held back, since this device has no connection. */
  isPaused: boolean;
};

/** A mutation as a form sends it. */
export function senderOf<Answer, Wish>(mutation: UseMutationResult<Answer, Problem, Wish>): Sender<Wish, Answer> {
  const { error, isPending, isPaused } = mutation;
  return {
    send: (wish, onDone) => mutation.mutate(wish, { onSuccess: onDone }),
    problem: error,
    isPending,
    isPaused,
  };
}
