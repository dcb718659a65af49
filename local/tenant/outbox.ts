/** Deliveries that the tenant makes after it has answered: notifications, installation messages. */
export type Outbox = {
  /** Starts a delivery. If it throws, it is given up, and the others go on. */
  post: (delivery: () => Promise<void>) => void;
  /** Resolves when no delivery is under way, including those that start in the meantime. */
  settle: () => Promise<void>;
};

/** An outbox that reports the deliveries it gave up to `gaveUp`. */
export function createOutbox(gaveUp: (error: unknown) => void): Outbox {
  const underWay = new Set<Promise<void>>();
  return {
    post(delivery) {
      // Starts only after the answer that caused it has been sent.
      const job = new Promise<void>((resolve) => setImmediate(resolve)).then(delivery).catch(gaveUp);
      underWay.add(job);
      void job.finally(() => underWay.delete(job));
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
