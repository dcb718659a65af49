import { app as host } from '@azure/functions';
import { createApp, type Platform } from './app.ts';
import { createAtWork } from './atWork.ts';
import { registerApi } from './http/api.ts';
import { registerTabRoute } from './http/tab.ts';
import { registerQueues } from './queues/triggers.ts';
import { registerTimers } from './timers/timers.ts';

/**
 * Registers the API, the tab’s files, and every timer and queue trigger with the Functions host. The only list of them.
 * Before the host ends the process, what is under way is finished. Answers how to wait for that.
 */
export function registerFunctions(platform: Platform): { finish: () => Promise<void> } {
  const app = createApp(platform);
  const atWork = createAtWork();
  registerApi(app, atWork);
  registerTabRoute(app);
  registerQueues(app, atWork);
  registerTimers(app, atWork);
  const finish = () => atWork.finish();
  host.hook.appTerminate(finish);
  return { finish };
}
