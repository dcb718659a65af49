import type { InsightsReaderArgs } from './applicationInsights.ts';
import { listen } from './note.ts';

/** Milliseconds after the start at which what sends measures is loaded: a first answer does not wait for it. */
const LATER = 10_000;

/** Sends what has been noted since the last time, or gives up after so many milliseconds. It never fails. */
export type Flush = (within: number) => Promise<void>;

type SendMeasuresArgs = { destination: InsightsReaderArgs; version: string };

/**
 * Sends everything that is noted to Application Insights, once a minute and when it is told to. What sends it is loaded a
 * little after the start.
 */
export function sendMeasures({ destination, version }: SendMeasuresArgs): { flush: Flush } {
  let started: Promise<{ flush: () => Promise<void> }> | undefined;
  const start = () => (started ??= begin({ destination, version }));
  const failed = (error: unknown) =>
    console.error(`Measures cannot be sent: ${error instanceof Error ? error.name : 'Error'}`);
  setTimeout(() => void start().catch(failed), LATER).unref();
  const flush: Flush = async (within) => {
    const over = Promise.withResolvers<void>();
    const timer = setTimeout(over.resolve, within);
    const sent = start().then((meters) => meters.flush());
    await Promise.race([over.promise, sent.catch(failed)]);
    clearTimeout(timer);
  };
  return { flush };
}

async function begin({ destination, version }: SendMeasuresArgs) {
  const [{ insightsReader }, { createMeters }] = await Promise.all([
    import('./applicationInsights.ts'),
    import('./meters.ts'),
  ]);
  const meters = createMeters({ reader: insightsReader(destination), version });
  listen(meters.record);
  return meters;
}
