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
   * Waits until nothing is under way any more, for so many milliseconds at most. What is cut off then is taken up again
   * from the queue, by the next sweep, or by the person who asked.
   */
  async function finish(within: number): Promise<void> {
    const over = Promise.withResolvers<void>();
    const timer = setTimeout(over.resolve, within);
    await Promise.race([over.promise, allEnded()]);
    clearTimeout(timer);
  }

  async function allEnded(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return { during, finish };
}
