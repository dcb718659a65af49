/** Milliseconds that the Functions host gives its worker to end by itself are 5,000; a little is left for the way. */
const GRACE = 4_500;

/** The part of them that is kept for the measures that were noted while work ended. */
const FAREWELL = 1_000;

type EndInOrderArgs = {
  /** Waits for what is under way, for so many milliseconds at most. */
  finish: (within: number) => Promise<void>;
  /** Sends what was measured, in so many milliseconds at most. */
  flush: (within: number) => Promise<void>;
};

/**
 * Ends a process in order: what is under way is finished, and what was measured is sent. What there is goes at once, since
 * a process may be ended sooner than was said, and the rest at the end. Asked twice, it ends once.
 */
export function endInOrder({ finish, flush }: EndInOrderArgs): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const end = async () => {
    await Promise.all([finish(GRACE - FAREWELL), flush(GRACE - FAREWELL)]);
    await flush(FAREWELL);
  };
  return () => (ending ??= end());
}
