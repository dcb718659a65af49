import { type DequeuedMessageItem, QueueClient, RestError } from '@azure/storage-queue';
import type { Registered } from './coreApi.ts';
import { invoke, type Log } from './invoke.ts';
import { type QueueWatch, watchQueues } from './queueWatch.ts';

/** As in host.json: how often a message is tried before it goes to the poison queue, and how many are taken at once. */
const MOST_TRIES = 5;
const BATCH = 16;

/** How long a taken message is hidden from others, in seconds. */
const HIDDEN = 60;

type Queue = { registered: Registered; name: string; client: QueueClient; poison: QueueClient };

/**
 * Takes messages from the storage queues and gives them to the registered functions, with retries and then the poison
 * queue.
 */
export async function queueHost(
  registered: readonly Registered[],
  { connectionString, log }: { connectionString: string; log: Log },
) {
  const queues = await Promise.all(
    registered.flatMap((each) => {
      const trigger = Object.values(each.metadata.bindings).find((binding) => binding.type === 'queueTrigger');
      return trigger?.queueName ? [openQueue({ registered: each, name: trigger.queueName, connectionString })] : [];
    }),
  );

  const watch = watchQueues(connectionString);
  const underWay = new Set<Promise<number>>();

  /**
   * Takes the visible messages once: from every queue, or from those that may have been written to. Answers how many
   * there were.
   */
  async function takeOnce(where: 'everywhere' | 'whereWritten'): Promise<number> {
    const looked = queues.filter(({ name }) => where === 'everywhere' || watch.mayHold(name));
    const taking = Promise.all(looked.map((queue) => takeFrom(queue, { watch, log }))).then(sum);
    const ended = taking.catch(() => 0);
    underWay.add(ended);
    return taking.finally(() => underWay.delete(ended));
  }

  /** Takes messages until none is visible and all taken ones are finished. Answers how many there were. */
  async function drain(): Promise<number> {
    for (let count = 0; ;) {
      const others = sum(await Promise.all(underWay));
      const taken = await takeOnce('whereWritten');
      count += others + taken;
      if (taken + others === 0) return count;
    }
  }

  return { takeOnce, drain, stop: watch.stop };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

type OpenQueueArgs = { registered: Registered; name: string; connectionString: string };

async function openQueue({ registered, name, connectionString }: OpenQueueArgs): Promise<Queue> {
  const client = new QueueClient(connectionString, name);
  const poison = new QueueClient(connectionString, `${name}-poison`);
  await client.createIfNotExists();
  return { registered, name, client, poison };
}

async function takeFrom(queue: Queue, { watch, log }: { watch: QueueWatch; log: Log }): Promise<number> {
  const looked = Date.now();
  const { receivedMessageItems: messages } = await queue.client.receiveMessages({
    numberOfMessages: BATCH,
    visibilityTimeout: HIDDEN,
  });
  if (messages.length < BATCH) watch.emptied(queue.name, looked);
  await Promise.all(messages.map((message) => handle({ queue, message, given: { watch, log } })));
  return messages.length;
}

type HandleArgs = { queue: Queue; message: DequeuedMessageItem; given: { watch: QueueWatch; log: Log } };

async function handle({
  queue: { registered, name, client, poison },
  message,
  given: { watch, log },
}: HandleArgs): Promise<void> {
  try {
    const text = Buffer.from(message.messageText, 'base64').toString('utf8');
    await invoke({
      registered,
      input: { string: text },
      given: {
        log,
        metadata: {
          DequeueCount: { json: String(message.dequeueCount) },
          ExpirationTime: { json: JSON.stringify(message.expiresOn) },
        },
      },
    });
  } catch (error) {
    log(
      `${registered.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}, try ${message.dequeueCount} of ${MOST_TRIES}`,
    );
    if (message.dequeueCount < MOST_TRIES) {
      await client.updateMessage(message.messageId, message.popReceipt, message.messageText, 0);
      watch.note(name);
      return;
    }
    await poison.createIfNotExists();
    await poison.sendMessage(message.messageText);
  }
  // On a very busy machine another has taken it up meanwhile, and it is theirs.
  await client.deleteMessage(message.messageId, message.popReceipt).catch((error: unknown) => {
    if (!(error instanceof RestError) || (error.statusCode !== 400 && error.statusCode !== 404)) throw error;
  });
}
