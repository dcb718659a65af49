/** Milliseconds that the Functions host gives its worker to end by itself are 5,000; a little is left for the way. */
const GRACE = 4_500;

/** What a process is doing, so that it can end in order. */
export type AtWork = ReturnType<typeof createAtWork>;

/** Keeps count of the calls of functions that are under way. */
export function createAtWork() {
  const underWay = new Set<Promise<unknown>>();

  /** Does something, and has whoever ends the process wait for it. */
  async function during<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const doing = act();
    const ended = doing.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(ended);
    try {
      return await doing;
    } finally {
      underWay.delete(ended);
    }
  }

  /**
   * Waits until nothing is under way any more, or the grace of the Functions host is over. What is cut off then is taken
   * up again from the queue, by the next sweep, or by the person who asked.
   */
  async function finish(grace = GRACE): Promise<void> {
    const over = Promise.withResolvers<void>();
    const timer = setTimeout(over.resolve, grace);
    await Promise.race([over.promise, allEnded()]);
    clearTimeout(timer);
  }

  async function allEnded(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return { during, finish };
}
