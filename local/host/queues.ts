import { isUtf8 } from 'node:buffer';
import { type DequeuedMessageItem, QueueClient, RestError } from '@azure/storage-queue';
import type { Registered } from './coreApi.ts';
import type { HostJson } from './hostJson.ts';
import { type Around, invoke } from './invoke.ts';
import { type QueueWatch, watchQueues } from './queueWatch.ts';

/** How long a taken message is hidden from others, in seconds: ten minutes, which nothing in host.json changes. */
const HIDDEN = 600;

/** How long a given-up message lives, in seconds: a week, as any other. */
const POISON_LIVES = 7 * 24 * 3_600;

type Queue = {
  registered: Registered;
  name: string;
  client: QueueClient;
  /** Where its messages go that are given up; a poison queue has none behind it. */
  poison: QueueClient | undefined;
  /** The messages that are at work now. */
  atWork: Set<Promise<void>>;
};

type QueueOptions = { connectionString: string; around: Around; hostJson: HostJson };

type Given = Around & { watch: QueueWatch; queues: HostJson['queues'] };

/**
 * Takes messages from the storage queues and gives them to the registered functions, with retries and then the poison
 * queue. It takes as many at a time as `host.json` says. Without an extension bundle no queue has a listener.
 */
export async function queueHost(
  registered: readonly Registered[],
  { connectionString, around, hostJson }: QueueOptions,
) {
  const triggered = registered.flatMap((each) => {
    const trigger = Object.values(each.metadata.bindings).find((binding) => binding.type === 'queueTrigger');
    return trigger?.queueName ? [{ registered: each, name: trigger.queueName, connectionString }] : [];
  });
  if (!hostJson.hasExtensionBundle)
    for (const { registered: each } of triggered)
      around.log(
        `The '${each.metadata.name}' function is in error: The binding type(s) 'queueTrigger' are not registered.`,
      );
  const queues = await Promise.all(hostJson.hasExtensionBundle ? triggered.map(openQueue) : []);
  const given: Given = { ...around, watch: watchQueues(connectionString), queues: hostJson.queues };
  const taking = new Set<Promise<number>>();

  /**
   * Takes visible messages once: from every queue, or from those that may have been written to, as far as the queue has
   * room for more at work. Answers how many there were, and does not wait for their functions.
   */
  async function takeOnce(where: 'everywhere' | 'whereWritten'): Promise<number> {
    const looked = queues.filter(({ name, atWork }) => {
      const hasRoom = atWork.size <= given.queues.newBatchThreshold;
      return hasRoom && (where === 'everywhere' || given.watch.mayHold(name));
    });
    const taken = Promise.all(looked.map((queue) => takeFrom(queue, given))).then(sum);
    const ended = taken.catch(() => 0);
    taking.add(ended);
    return taken.finally(() => taking.delete(ended));
  }

  /** Takes messages until none is visible and all taken ones are finished. Answers how many there were. */
  async function drain(): Promise<number> {
    for (let count = 0; ;) {
      const others = sum(await Promise.all(taking));
      const atWork = queues.flatMap((queue) => [...queue.atWork]);
      await Promise.all(atWork);
      const taken = await takeOnce('whereWritten');
      count += others + taken;
      if (taken + others + atWork.length === 0) return count;
    }
  }

  /** Waits for what is at work. */
  async function finish(): Promise<void> {
    await Promise.all(taking);
    await Promise.all(queues.flatMap((queue) => [...queue.atWork]));
  }

  return { takeOnce, drain, finish, stop: given.watch.stop };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

type OpenQueueArgs = { registered: Registered; name: string; connectionString: string };

async function openQueue({ registered, name, connectionString }: OpenQueueArgs): Promise<Queue> {
  const client = new QueueClient(connectionString, name);
  const poison = name.endsWith('-poison') ? undefined : new QueueClient(connectionString, `${name}-poison`);
  await client.createIfNotExists();
  return { registered, name, client, poison, atWork: new Set() };
}

async function takeFrom(queue: Queue, given: Given): Promise<number> {
  const { batchSize } = given.queues;
  const looked = Date.now();
  const { receivedMessageItems: messages } = await queue.client.receiveMessages({
    numberOfMessages: batchSize,
    visibilityTimeout: HIDDEN,
  });
  if (messages.length < batchSize) given.watch.emptied(queue.name, looked);
  for (const message of messages) {
    const handling = handle({ queue, message, given }).catch((error: unknown) =>
      given.log(`${queue.name} could not be written to: ${error instanceof Error ? error.name : 'Error'}`),
    );
    queue.atWork.add(handling);
    void handling.finally(() => queue.atWork.delete(handling));
  }
  return messages.length;
}

type HandleArgs = { queue: Queue; message: DequeuedMessageItem; given: Given };

async function handle({ queue, message, given }: HandleArgs): Promise<void> {
  const bytes = bytesOf(message.messageText, given.queues.messageEncoding);
  // What cannot be decoded goes away at once; what is no text is tried like everything else.
  if (bytes === undefined) return giveUp({ queue, message, given });
  if (!queue.poison && message.dequeueCount > given.queues.maxDequeueCount) return;
  if (await succeeds({ queue, message, given, bytes })) return remove({ queue, message, given });
  // It stays hidden for the ten minutes.
  if (!queue.poison) return;
  if (message.dequeueCount >= given.queues.maxDequeueCount) return giveUp({ queue, message, given });
  const { visibilityTimeout } = given.queues;
  await queue.client.updateMessage(message.messageId, message.popReceipt, message.messageText, visibilityTimeout);
  given.watch.note(queue.name, Date.now() + 1_000 * visibilityTimeout);
}

async function succeeds({ queue, message, given, bytes }: HandleArgs & { bytes: Buffer }): Promise<boolean> {
  const { name } = queue.registered.metadata;
  const { maxDequeueCount } = given.queues;
  try {
    if (!isUtf8(bytes)) throw new TypeError('A message that is no text.');
    await invoke({
      registered: queue.registered,
      input: { string: bytes.toString('utf8') },
      given: {
        ...given,
        metadata: {
          DequeueCount: { json: String(message.dequeueCount) },
          ExpirationTime: { json: JSON.stringify(message.expiresOn) },
        },
      },
    });
    return true;
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'Error';
    given.log(`${name} failed: ${kind}, try ${message.dequeueCount} of ${maxDequeueCount}`);
    return false;
  }
}

/** The bytes of a message; undefined where it is not encoded as `host.json` says. */
function bytesOf(text: string, encoding: HostJson['queues']['messageEncoding']): Buffer | undefined {
  if (encoding === 'none') return Buffer.from(text, 'utf8');
  const isBase64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return isBase64 ? Buffer.from(text, 'base64') : undefined;
}

async function giveUp({ queue, message, given }: HandleArgs): Promise<void> {
  if (!queue.poison) return;
  given.log(`${queue.registered.metadata.name}: a message was moved to ${queue.name}-poison.`);
  await queue.poison.createIfNotExists();
  await queue.poison.sendMessage(message.messageText, { messageTimeToLive: POISON_LIVES });
  await remove({ queue, message, given });
}

/** On a very busy machine another has taken the message up meanwhile, and it is theirs. */
async function remove({ queue: { client }, message }: HandleArgs): Promise<void> {
  await client.deleteMessage(message.messageId, message.popReceipt).catch((error: unknown) => {
    if (!(error instanceof RestError) || (error.statusCode !== 400 && error.statusCode !== 404)) throw error;
  });
}
