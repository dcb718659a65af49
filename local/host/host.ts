import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Temporal } from 'temporal-polyfill';
import { collectApp } from './coreApi.ts';
import type { HostJson } from './hostJson.ts';
import { httpHost, type OnAnswer } from './http.ts';
import type { Log } from './invoke.ts';
import { queueHost } from './queues.ts';
import { runTimers } from './timers.ts';

export type Host = {
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Runs, once each, the timers that fall due between two moments; answers their names. */
  runTimers: (from: Temporal.Instant, to: Temporal.Instant) => Promise<string[]>;
  /** Takes messages until no queue has a visible one and all taken ones are finished; answers how many. */
  drainQueues: () => Promise<number>;
  /** Begins to check the queues automatically. */
  start: () => void;
  /** Takes no more messages, lets the app finish what it does, and waits for what is at work. */
  stop: () => Promise<void>;
  functions: () => { name: string; type: string; where: string }[];
};

type Options = {
  register: () => void | Promise<void>;
  storageConnectionString: string;
  origin: string;
  log: Log;
  hostJson: HostJson;
  /** The app setting `AzureWebJobsDisableHomepage`. */
  disableHomepage?: boolean;
  onAnswer?: OnAnswer;
  /** Functions that are registered and never called, as the app setting `AzureWebJobs.<name>.Disabled` makes them. */
  disabled?: readonly string[];
};

/** How long the host waits before it checks again whether a queue was written to, in milliseconds. */
const PAUSE = 20;

/** How often it checks all queues, for messages put there in another way. Milliseconds. */
const LOOK_EVERYWHERE = 1_000;

/**
 * A small Functions host. It runs the very registrations of `functions/`, knows no route of its own, and answers as
 * Microsoft's host does. It looks into the queues much sooner, so that nobody waits on one machine.
 */
export async function createHost({
  register,
  storageConnectionString,
  origin,
  log,
  hostJson,
  disabled = [],
  ...more
}: Options): Promise<Host> {
  const { functions: all, hooks } = await collectApp(register);
  const registered = all.filter(({ metadata }) => !disabled.includes(metadata.name));
  const around = { log, hooks };
  const queues = await queueHost(registered, { connectionString: storageConnectionString, around, hostJson });
  for (const hook of hooks.appStart) await hook({ hookData: {}, appHookData: {} });
  let polling: Promise<void> | undefined;
  const state = { stopping: false };
  const poll = async () => {
    let lookedEverywhere = 0;
    while (!state.stopping) {
      const everywhere = Date.now() - lookedEverywhere >= LOOK_EVERYWHERE;
      if (everywhere) lookedEverywhere = Date.now();
      const taken = await queues.takeOnce(everywhere ? 'everywhere' : 'whereWritten').catch((error: unknown) => {
        if (!state.stopping) log(`The queues could not be read: ${error instanceof Error ? error.name : 'Error'}`);
        return 0;
      });
      if (taken === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };
  return {
    handle: httpHost(registered, { origin, around, routePrefix: hostJson.routePrefix, ...more }),
    runTimers: (from, to) => runTimers({ registered, from, to, around }),
    drainQueues: queues.drain,
    start: () => {
      polling ??= poll();
    },
    stop: async () => {
      state.stopping = true;
      await polling;
      for (const hook of hooks.appTerminate) await hook({ hookData: {}, appHookData: {} });
      await queues.finish();
      queues.stop();
    },
    functions: () =>
      registered.map(({ metadata }) => {
        const trigger = Object.values(metadata.bindings).find((binding) => binding.direction === 'in');
        const where = trigger?.route ?? trigger?.schedule ?? trigger?.queueName ?? '';
        return { name: metadata.name, type: trigger?.type ?? '', where };
      }),
  };
}
