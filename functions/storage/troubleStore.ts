import { odata } from '@azure/data-tables';
import { inOrderOfTime, isBefore } from '#domain/calendar/moments.ts';
import type { Delivery } from './deliveryStore.ts';
import { sha256 } from './hash.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** A message that reached somebody in no way: which, to whom, why. Times are ISO instants. */
export type NotReached = Pick<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'reason'> & { since: string };

export type StoredNotReached = NotReached & { etag: string };

/** Work from a queue that was given up after several tries: its queue, and the message with nothing but ids. */
export type GivenUp = { id: string; queue: string; message: string; at: string };

/** What the app does for itself: making the index of what is due anew, and the nightly look at a sample of it. ISO instants. */
export type Upkeep = {
  rebuild: { startedAt: string; done: number; total: number; finishedAt: string };
  check: { at: string; looked: number; wrong: number };
};

export type TroubleStore = ReturnType<typeof createTroubleStore>;

/** What went wrong and waits for the administrator, and how long the Bot Connector asks everybody to wait. */
export function createTroubleStore(tables: Tables) {
  /** Every sender waits until then: the Bot Connector's Retry-After counts for the whole app. */
  async function hold(until: string): Promise<void> {
    const before = await heldUntil();
    if (before !== undefined && !isBefore(before, until)) return;
    await (await tables('Trouble')).upsertEntity({ partitionKey: 'hold', rowKey: 'connector', until }, 'Replace');
  }

  /** The moment until which all senders wait, or undefined. */
  async function heldUntil(): Promise<string | undefined> {
    const row = await findRow<{ until: string }>(await tables('Trouble'), 'hold', 'connector');
    return row?.until;
  }

  async function enterNotReached(message: NotReached): Promise<void> {
    await (
      await tables('Trouble')
    ).upsertEntity({ partitionKey: 'notReached', rowKey: rowOf(message), ...message }, 'Replace');
  }

  /** It got through after all, or is no longer called for. */
  async function leaveNotReached(message: Pick<Delivery, 'reviewId' | 'key' | 'to'>): Promise<void> {
    await remove('notReached', rowOf(message));
  }

  /** It is being tried again. One that was listed anew since it was read has failed again, and stays. */
  async function leaveWhileTried(listed: StoredNotReached): Promise<void> {
    await remove('notReached', rowOf(listed), listed.etag);
  }

  async function notReached(): Promise<StoredNotReached[]> {
    const list: StoredNotReached[] = [];
    const rows = (await tables('Trouble')).listEntities<NotReached>({
      queryOptions: { filter: odata`PartitionKey eq 'notReached'` },
    });
    for await (const { reviewId, key, to, kind, reason, since, etag } of rows)
      list.push({ reviewId, key, to, kind, reason, since, etag });
    return list.toSorted((a, b) => inOrderOfTime(b.since, a.since));
  }

  async function giveUp({ queue, message, at }: Omit<GivenUp, 'id'>): Promise<void> {
    const id = sha256(`${queue} ${message}`).slice(0, 32);
    await (
      await tables('Trouble')
    ).upsertEntity({ partitionKey: 'givenUp', rowKey: id, queue, message, at }, 'Replace');
  }

  async function givenUp(): Promise<GivenUp[]> {
    const list: GivenUp[] = [];
    const rows = (await tables('Trouble')).listEntities<Omit<GivenUp, 'id'>>({
      queryOptions: { filter: odata`PartitionKey eq 'givenUp'` },
    });
    for await (const { rowKey, queue, message, at } of rows) list.push({ id: rowKey ?? '', queue, message, at });
    return list.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  }

  async function forgetGivenUp(id: string): Promise<void> {
    await remove('givenUp', id);
  }

  /** Notes how far something is that the app does for itself. */
  async function noteUpkeep<Name extends keyof Upkeep>(name: Name, state: Upkeep[Name]): Promise<void> {
    await (
      await tables('Trouble')
    ).upsertEntity({ partitionKey: 'ownWork', rowKey: name, state: JSON.stringify(state) }, 'Replace');
  }

  async function upkeep<Name extends keyof Upkeep>(name: Name): Promise<Upkeep[Name] | undefined> {
    const row = await findRow<{ state: string }>(await tables('Trouble'), 'ownWork', name);
    return row && (JSON.parse(row.state) as Upkeep[Name]);
  }

  async function remove(partition: string, row: string, etag = '*'): Promise<void> {
    try {
      await (await tables('Trouble')).deleteEntity(partition, row, { etag });
    } catch (error) {
      if (!isStorageError(error, 404) && !isStorageError(error, 412)) throw error;
    }
  }

  return {
    hold,
    heldUntil,
    enterNotReached,
    leaveNotReached,
    leaveWhileTried,
    notReached,
    giveUp,
    givenUp,
    forgetGivenUp,
    noteUpkeep,
    upkeep,
  };
}

const rowOf = ({ reviewId, key, to }: Pick<Delivery, 'reviewId' | 'key' | 'to'>) =>
  sha256(`${reviewId} ${key} ${to}`).slice(0, 40);
