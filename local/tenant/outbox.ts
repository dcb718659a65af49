/** Deliveries that the tenant makes after it has answered: notifications, installation messages. */
export type Outbox = {
  /** Starts a delivery. One that throws is given up; the rest go on. */
  post: (delivery: () => Promise<void>) => void;
  /** Resolves when nothing is on its way, new deliveries among them included. */
  settle: () => Promise<void>;
};

/** An outbox that reports the deliveries it gave up to `gaveUp`. */
export function createOutbox(gaveUp: (error: unknown) => void): Outbox {
  const underWay = new Set<Promise<void>>();
  return {
    post(delivery) {
      // Not before the answer that caused it is out of the door.
      const job = new Promise<void>((resolve) => setImmediate(resolve)).then(delivery).catch(gaveUp);
      underWay.add(job);
      void job.finally(() => underWay.delete(job));
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
