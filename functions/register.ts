import { createApp, type Platform } from './app.ts';
import { registerApi } from './http/api.ts';
import { registerTabRoute } from './http/tab.ts';
import { registerQueues } from './queues/triggers.ts';
import { registerTimers } from './timers/timers.ts';

/**
 * Registers the API, the tab’s files, and every timer and queue trigger with the Functions host. The only list of them.
 */
export function registerFunctions(platform: Platform): void {
  const app = createApp(platform);
  registerApi(app);
  registerTabRoute(app);
  registerQueues(app);
  registerTimers(app);
}
