import { app as host } from '@azure/functions';
import type { Destination } from './destination.ts';
import { listen } from './note.ts';

/** Milliseconds after the start at which what sends measures is loaded: a first answer does not wait for it. */
const LATER = 10_000;

/**
 * Sends everything that is noted to Application Insights: loaded a little after the start, and once more when the
 * instance is stopped.
 */
export function sendMeasures({ destination, version }: { destination: Destination; version: string }): void {
  let started: Promise<{ flush: () => Promise<void> }> | undefined;
  const start = () => (started ??= begin({ destination, version }));
  const failed = (error: unknown) =>
    console.error(`Measures cannot be sent: ${error instanceof Error ? error.name : 'Error'}`);
  setTimeout(() => void start().catch(failed), LATER).unref();
  host.hook.appTerminate(async () => {
    await start().then(({ flush }) => flush(), failed);
  });
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
