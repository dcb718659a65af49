import { type App, createApp, type Platform } from '#functions/app.ts';
import { deliver } from '#functions/delivery/line.ts';
import type { WorkMessage, WorkName } from '#functions/queues/work.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { localSettings } from '#local/settings.ts';
import type { TestSchool } from '../testSchool.ts';

type Queued = { [Name in WorkName]: { name: Name; message: WorkMessage<Name> } }[WorkName];

/**
 * Another version of the app over a school's storage: a process of its own with its own queue, which shows what it
 * would do before it does it.
 */
export function anotherProcess(
  { fairview }: TestSchool,
  { version, ...platform }: Partial<Pick<Platform, 'catalogue'>> & { version?: string } = {},
) {
  const { origin, storageConnectionString, clock } = fairview;
  const settings = { ...localSettings({ origin, storageConnectionString }), ...(version !== undefined && { version }) };
  const queue: Queued[] = [];
  const send: App['send'] = async (name, message) => void queue.push({ name, message } as Queued);
  const app: App = { ...createApp({ settings, clock, ...platform }), send };

  async function handle(work: Queued): Promise<void> {
    switch (work.name) {
      case 'reviewChanged':
        return reconcile(app, work.message.reviewId);
      case 'deliver':
        return deliver(app, work.message);
      case 'launch':
      case 'rebuildDue':
      case 'checkDue':
      case 'newestShape':
      case 'outlookChanged':
        throw new Error(`Nobody does ${work.name} here.`);
    }
  }

  return {
    app,
    /** What waits to be done. */
    queue,
    /** Does everything that waits, and what follows from it. */
    workOff: async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await handle(next);
    },
  };
}
