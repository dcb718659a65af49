import { app as host, type InvocationContext } from '@azure/functions';
import type { App } from '../app.ts';
import { tellOfConcern } from '../concerns/tell.ts';
import { deliverPolicyReminder } from '../policies/remind.ts';
import { deliver } from '../delivery/deliver.ts';
import { goOnWithCheck, goOnWithRebuild } from '../delivery/dueIndex.ts';
import { gather } from '../delivery/gather.ts';
import { secondsOnHold } from '../delivery/hold.ts';
import { goOnWithLaunch } from '../reviews/launchBatch.ts';
import { followOutlook } from '../reviews/outlookChanged.ts';
import { settle } from '../reviews/settle.ts';
import { goOnWithNewestShape } from '../upkeep/newestShape.ts';
import { QUEUES, type QueueMessage, type QueueName } from './queues.ts';

/** Registers what takes messages from the queues, and what notes those that were given up. */
export function registerQueues(app: App): void {
  onQueue(app, 'reviewChanged', ({ reviewId }) => settle(app, reviewId));
  onSendingQueue(app, 'deliver', (message) => deliver(app, message));
  onSendingQueue(app, 'gather', (message) => gather(app, message));
  onSendingQueue(app, 'policyReminder', (message) => deliverPolicyReminder(app, message));
  onQueue(app, 'rebuildDue', (message) => goOnWithRebuild(app, message));
  onQueue(app, 'checkDue', (message) => goOnWithCheck(app, message));
  onQueue(app, 'newestShape', (message) => goOnWithNewestShape(app, message));
  onQueue(app, 'launch', ({ launchId }) => goOnWithLaunch(app, launchId));
  onSendingQueue(app, 'concernNews', (message) => tellOfConcern(app, message));
  onQueue(app, 'outlookChanged', (message) => followOutlook(app, message));
}

/** A queue whose work goes to the Bot Connector: when that asked one sender to wait, all of them do. */
function onSendingQueue<Name extends QueueName>(
  app: App,
  name: Name,
  handle: (message: QueueMessage<Name>) => Promise<void>,
): void {
  onQueue(app, name, async (message) => {
    const onHold = await secondsOnHold(app);
    return onHold > 0 ? app.send(name, message, onHold) : handle(message);
  });
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
