import { app as host, type InvocationContext } from '@azure/functions';
import type { App } from '../app.ts';
import { tellOfConcern } from '../concerns/tell.ts';
import { deliverPolicyReminder } from '../policies/remind.ts';
import { deliver } from '../delivery/deliver.ts';
import { goOnWithRebuild } from '../delivery/dueIndex.ts';
import { gather } from '../delivery/gather.ts';
import { goOnWithLaunch } from '../reviews/launchBatch.ts';
import { followOutlook } from '../reviews/outlookChanged.ts';
import { settle } from '../reviews/settle.ts';
import { QUEUES, type QueueMessage, type QueueName } from './queues.ts';

/** Registers what takes messages from the queues, and what notes those that were given up. */
export function registerQueues(app: App): void {
  onQueue(app, 'reviewChanged', ({ reviewId }) => settle(app, reviewId));
  onQueue(app, 'deliver', (message) => deliver(app, message));
  onQueue(app, 'gather', (message) => gather(app, message));
  onQueue(app, 'policyReminder', (message) => deliverPolicyReminder(app, message));
  onQueue(app, 'rebuildDue', (message) => goOnWithRebuild(app, message));
  onQueue(app, 'launch', ({ launchId }) => goOnWithLaunch(app, launchId));
  onQueue(app, 'concernNews', (message) => tellOfConcern(app, message));
  onQueue(app, 'outlookChanged', (message) => followOutlook(app, message));
}

function onQueue<Name extends QueueName>(
  app: App,
  name: Name,
  handle: (message: QueueMessage<Name>) => Promise<void>,
): void {
  const { name: queueName, message: schema } = QUEUES[name];
  const connection = 'AzureWebJobsStorage';
  host.storageQueue(name, {
    queueName,
    connection,
    handler: (entry: unknown) => handle(schema.parse(entry) as QueueMessage<Name>),
  });
  host.storageQueue(`${name}Poison`, {
    queueName: `${queueName}-poison`,
    connection,
    handler: async (entry: unknown, context: InvocationContext) => {
      context.error(`A message of ${queueName} was given up after five tries.`);
      await app.trouble.giveUp({ queue: name, message: JSON.stringify(entry), at: app.clock.now().toString() });
    },
  });
}
