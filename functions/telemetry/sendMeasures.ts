import { app as host } from '@azure/functions';
import type { Destination } from './destination.ts';
import { listen } from './note.ts';

/** Milliseconds after the start at which what sends measures is loaded: a first answer does not wait for it. */
const LATER = 10_000;

/** Milliseconds that sending may take when the instance is stopped: the host waits for five seconds in all. */
const FAREWELL = 2_000;

type Sending = {
  /** Sends what has been noted since the last time, or gives up soon. */
  flush: () => Promise<void>;
};

/**
 * Sends everything that is noted to Application Insights, once a minute and when the host ends its worker. What sends it
 * is loaded a little after the start.
 */
export function sendMeasures({ destination, version }: { destination: Destination; version: string }): Sending {
  let started: Promise<{ flush: () => Promise<void> }> | undefined;
  const start = () => (started ??= begin({ destination, version }));
  const failed = (error: unknown) =>
    console.error(`Measures cannot be sent: ${error instanceof Error ? error.name : 'Error'}`);
  setTimeout(() => void start().catch(failed), LATER).unref();
  const flush = async () => {
    const over = Promise.withResolvers<void>();
    setTimeout(over.resolve, FAREWELL).unref();
    await Promise.race([over.promise, start().then((meters) => meters.flush(), failed)]);
  };
  host.hook.appTerminate(flush);
  return { flush };
}

async function begin({ destination, version }: { destination: Destination; version: string }) {
  const [{ insightsReader }, { createMeters }] = await Promise.all([
    import('./applicationInsights.ts'),
    import('./meters.ts'),
  ]);
  const meters = createMeters({ reader: insightsReader(destination), version });
  listen(meters.record);
  return meters;
}
