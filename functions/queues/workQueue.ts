import { QueueClient } from '@azure/storage-queue';
import { managedIdentity } from '../identity/managedIdentity.ts';
import { clientLimits, queueTurn } from '../limits.ts';
import type { QueueSettings } from '../settings.ts';
import { KEPT_FOR } from '../telemetry/keptFor.ts';
import { writeMessage } from './messageText.ts';
import type { Entry, SenderKnows, WorkMessage, WorkName } from './work.ts';

/** The queue in which all work waits. */
export const WORK_QUEUE = 'work';

/** Where work lies that was given up. The host uses this name too, for a message that it gives up itself. */
export const GIVEN_UP_QUEUE = `${WORK_QUEUE}-poison`;

const [MINUTE, HOUR] = [60, 3_600];

/**
 * Seconds until work that failed is tried again: after the first failure, the second, and so on. The first two see to
 * what passes in a moment. All together last 7 hours and 51 minutes, so an outage of storage, of Entra or of Graph that
 * lasts a working day is survived; one of an hour is made up for within 52 minutes of its end.
 */
export const TRIED_AGAIN_AFTER: readonly number[] = [
  2,
  10,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
];

/** Puts work into the queue, visible after a delay in seconds. */
// oxlint-disable-next-line max-params -- As every queue takes it: what, with which message, and after how many seconds.
export type Send = <Name extends WorkName>(
  work: Name,
  message: WorkMessage<Name>,
  delaySeconds?: number,
) => Promise<void>;

/** Puts work that failed back, later each time; after the last try, where what was given up lies. */
export type TryLater = (entry: Entry) => Promise<void>;

/** Seconds after which work that was given up, and could not be listed, is to be listed again. */
const LISTED_AGAIN_AFTER = 10 * MINUTE;

/** Puts work that was given up, and could not be listed, back where it lay, to be listed later. */
export type ListLater = (entry: Entry) => Promise<void>;

/**
 * The app's queue, created when first used. Each message says what its sender knows, where that can be told. Rejects
 * where the queue cannot be reached.
 */
export function openWorkQueue(
  storage: QueueSettings,
  knows: () => Promise<SenderKnows | undefined>,
): { send: Send; tryLater: TryLater; listLater: ListLater } {
  const [work, givenUp] = [openOnce(WORK_QUEUE, storage), openOnce(GIVEN_UP_QUEUE, storage)];
  const put = async ({ into, entry, delay }: { into: typeof work; entry: Entry; delay: number }) => {
    const client = await into();
    await queueTurn((call) =>
      client.sendMessage(writeMessage(entry), {
        visibilityTimeout: delay,
        messageTimeToLive: KEPT_FOR + delay,
        ...call,
      }),
    );
  };
  return {
    // oxlint-disable-next-line max-params -- As `Send` says.
    send: async (name, message, delay = 0) =>
      put({ into: work, entry: { work: name, message, failed: 0, knows: await knows() }, delay }),
    tryLater: (entry) => {
      const failed = entry.failed + 1;
      const delay = TRIED_AGAIN_AFTER[entry.failed];
      return put({ into: delay === undefined ? givenUp : work, entry: { ...entry, failed }, delay: delay ?? 0 });
    },
    listLater: (entry) => put({ into: givenUp, entry, delay: LISTED_AGAIN_AFTER }),
  };
}

/** A queue that is created when it is first used, and not looked for again. */
function openOnce(name: string, storage: QueueSettings): () => Promise<QueueClient> {
  let opening: Promise<QueueClient> | undefined;
  return () => {
    opening ??= openQueue(name, storage).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

/** A queue by its name in storage; it is created where it is not there yet. */
export async function openQueue(name: string, storage: QueueSettings): Promise<QueueClient> {
  const client = queueClient(name, storage);
  await queueTurn((call) => client.createIfNotExists(call));
  return client;
}

/** A client of one queue of the app's storage. Reaches nothing yet. */
export function queueClient(name: string, storage: QueueSettings): QueueClient {
  return 'connectionString' in storage
    ? new QueueClient(storage.connectionString, name, clientLimits)
    : new QueueClient(
        `${storage.queueServiceUri.replace(/\/$/, '')}/${name}`,
        managedIdentity(storage.managedIdentityClientId),
        clientLimits,
      );
}
