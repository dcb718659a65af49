import { app as host, type InvocationContext } from '@azure/functions';
import type { App } from '../app.ts';
import { secondsOnHold } from '../delivery/hold.ts';
import { deliver } from '../delivery/line.ts';
import { goOnWithCheck, goOnWithRebuild } from '../reconcile/dueIndex.ts';
import { takeProbe } from '../pulse/probe.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { goOnWithLaunch } from '../reviews/launchBatch.ts';
import { followOutlook } from '../reviews/outlookChanged.ts';
import { goOnWithNewestShape } from '../upkeep/newestShape.ts';
import { HAND_ON } from './handOn.ts';
import { OLD_QUEUES } from './oldQueues.ts';
import { QUEUES, type QueueMessage, type QueueName, readEntry } from './queues.ts';
import { receive } from './receive.ts';
import { keysIn } from '#domain/typed.ts';

/** Registers the functions that take messages from the queues, and those that note messages that were given up. */
export function registerQueues(app: App): void {
  onQueue({ app, name: 'reviewChanged', handle: ({ reviewId }) => reconcile(app, reviewId) });
  onQueue({
    app,
    name: 'deliver',
    handle: async (message) => {
      // When the Bot Connector asked one sender to wait, all of them do.
      const onHold = await secondsOnHold(app);
      return onHold > 0 ? app.send('deliver', message, onHold) : deliver(app, message);
    },
  });
  onQueue({ app, name: 'rebuildDue', handle: (message) => goOnWithRebuild(app, message) });
  onQueue({ app, name: 'checkDue', handle: (message) => goOnWithCheck(app, message) });
  onQueue({ app, name: 'newestShape', handle: (message) => goOnWithNewestShape(app, message) });
  onQueue({ app, name: 'launch', handle: ({ launchId }) => goOnWithLaunch(app, launchId) });
  onQueue({ app, name: 'outlookChanged', handle: (message) => followOutlook(app, message) });
  for (const name of keysIn(OLD_QUEUES))
    onStorageQueue({
      app,
      given: { name, queueName: OLD_QUEUES[name].name },
      handle: (entry) => HAND_ON[name](app, entry),
    });
}

function onQueue<Name extends QueueName>({
  app,
  name,
  handle,
}: {
  app: App;
  name: Name;
  handle: (message: QueueMessage<Name>) => Promise<void>;
}): void {
  const { name: queueName, message: schema } = QUEUES[name];
  onStorageQueue({
    app,
    given: { name, queueName },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The schema is that of this very queue.
    handle: (entry) => handle(schema.parse(entry) as QueueMessage<Name>),
  });
}

type OnStorageQueueArgs = {
  app: App;
  given: { name: string; queueName: string };
  handle: (entry: unknown) => Promise<void>;
};

function onStorageQueue({ app, given: { name, queueName }, handle }: OnStorageQueueArgs): void {
  const connection = 'AzureWebJobsStorage';
  host.storageQueue(name, {
    queueName,
    connection,
    handler: async (entry: unknown) => {
      if (!(await takeProbe({ app, queue: queueName, entry }))) await handle(await receive(app, entry));
    },
  });
  host.storageQueue(`${name}Poison`, {
    queueName: `${queueName}-poison`,
    connection,
    handler: async (entry: unknown, context: InvocationContext) => {
      context.error(`A message of ${queueName} was given up after five tries.`);
      await app.deliveryFailures.giveUp({
        queue: name,
        message: JSON.stringify(readEntry(entry).message),
        at: app.clock.now().toString(),
      });
    },
  });
}
