import { app as host, type InvocationContext } from '@azure/functions';
import type { App } from '../app.ts';
import { secondsOnHold } from '../delivery/hold.ts';
import { deliver } from '../delivery/line.ts';
import { goOnWithCheck, goOnWithRebuild } from '../reconcile/dueIndex.ts';
import { settle } from '../reconcile/settle.ts';
import { goOnWithLaunch } from '../reviews/launchBatch.ts';
import { followOutlook } from '../reviews/outlookChanged.ts';
import { goOnWithNewestShape } from '../upkeep/newestShape.ts';
import { HAND_ON } from './handOn.ts';
import { OLD_QUEUES, type OldQueueName } from './oldQueues.ts';
import { QUEUES, type QueueMessage, type QueueName, readEntry } from './queues.ts';
import { receive } from './receive.ts';

/** Registers what takes messages from the queues, and what notes those that were given up. */
export function registerQueues(app: App): void {
  onQueue(app, 'reviewChanged', ({ reviewId }) => settle(app, reviewId));
  onQueue(app, 'deliver', async (message) => {
    // When the Bot Connector asked one sender to wait, all of them do.
    const onHold = await secondsOnHold(app);
    return onHold > 0 ? app.send('deliver', message, onHold) : deliver(app, message);
  });
  onQueue(app, 'rebuildDue', (message) => goOnWithRebuild(app, message));
  onQueue(app, 'checkDue', (message) => goOnWithCheck(app, message));
  onQueue(app, 'newestShape', (message) => goOnWithNewestShape(app, message));
  onQueue(app, 'launch', ({ launchId }) => goOnWithLaunch(app, launchId));
  onQueue(app, 'outlookChanged', (message) => followOutlook(app, message));
  for (const [name, { name: queueName }] of Object.entries(OLD_QUEUES))
    onStorageQueue(app, { name, queueName }, (entry) => HAND_ON[name as OldQueueName](app, entry));
}

function onQueue<Name extends QueueName>(
  app: App,
  name: Name,
  handle: (message: QueueMessage<Name>) => Promise<void>,
): void {
  const { name: queueName, message: schema } = QUEUES[name];
  onStorageQueue(app, { name, queueName }, (entry) => handle(schema.parse(entry) as QueueMessage<Name>));
}

function onStorageQueue(
  app: App,
  { name, queueName }: { name: string; queueName: string },
  handle: (entry: unknown) => Promise<void>,
): void {
  const connection = 'AzureWebJobsStorage';
  host.storageQueue(name, {
    queueName,
    connection,
    handler: async (entry: unknown) => handle(await receive(app, entry)),
  });
  host.storageQueue(`${name}Poison`, {
    queueName: `${queueName}-poison`,
    connection,
    handler: async (entry: unknown, context: InvocationContext) => {
      context.error(`A message of ${queueName} was given up after five tries.`);
      await app.trouble.giveUp({
        queue: name,
        message: JSON.stringify(readEntry(entry).message),
        at: app.clock.now().toString(),
      });
    },
  });
}
