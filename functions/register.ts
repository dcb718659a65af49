import { app as host } from '@azure/functions';
import { createApp, type Platform } from './app.ts';
import { createAtWork } from './atWork.ts';
import { endInOrder } from './endInOrder.ts';
import { registerApi } from './http/api.ts';
import { registerTabRoute } from './http/tab.ts';
import { registerQueues } from './queues/triggers.ts';
import type { Flush } from './telemetry/sendMeasures.ts';
import { registerTimers } from './timers/timers.ts';

/** On a developer's machine no measures are sent. */
const nothingToSend: Flush = () => Promise.resolve();

/**
 * Registers the API, the tab’s files, and every timer and queue trigger with the Functions host. The only list of them.
 * Before the host ends the process, what is under way is finished and what was measured is sent. Answers how to do that.
 */
export function registerFunctions(platform: Platform, flush: Flush = nothingToSend): { end: () => Promise<void> } {
  const app = createApp(platform);
  const atWork = createAtWork();
  registerApi(app, atWork);
  registerTabRoute(app);
  registerQueues(app, atWork);
  registerTimers(app, atWork);
  const end = endInOrder({ finish: atWork.finish, flush });
  host.hook.appTerminate(end);
  return { end };
}
