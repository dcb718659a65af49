import { RestError, TableClient } from '@azure/data-tables';
import { managedIdentity } from '../identity/managedIdentity.ts';
import { tableLimits } from '../limits.ts';
import type { StorageSettings } from '../settings.ts';

/** Every table of the app, and its partitions. */
export const TABLES = {
  /** A review: its events, head, commands and reads; one partition a review. */
  Reviews: 'Reviews',
  /** Which reviews somebody has a part in; one partition a person. */
  Parts: 'Parts',
  /** When a review must be looked at again; a partition for each hour and shard. */
  Due: 'Due',
  /** How each review of the present cycle stands, for lists and figures; one partition. */
  Standings: 'Standings',
  /** What was sent to whom; one partition a review. */
  Deliveries: 'Deliveries',
  /** The messages to somebody, the newest first; one partition a person. */
  Messages: 'Messages',
  /**
   * What reached nobody, work that was given up or refused, how long to wait, and how far the app's own upkeep is; one
   * partition each.
   */
  Trouble: 'Trouble',
  /** Where the bot reaches somebody, and what it has said once; one partition each for a bot in a tenant. */
  Conversations: 'Conversations',
  /** The school's own register of people, its settings and its targets for each year; one partition each. */
  School: 'School',
  /**
   * Adopted policies, the school's own forms, and who has read a policy; one partition each, and one a policy for
   * readings.
   */
  Policies: 'Policies',
  /** What somebody has typed and not sent; one partition a person. */
  Drafts: 'Drafts',
  /** Launches of a cycle, in one partition, and what each does for whom, in one partition a launch. */
  Launches: 'Launches',
  /** Work over several reviews at once, and which of it is unfinished; one partition. */
  Batches: 'Batches',
  /**
   * The id of the review of a person’s cycle, one partition a person; what followed from a review, one partition a
   * review.
   */
  Openings: 'Openings',
  /** Concerns raised in confidence, apart from every review; one partition. */
  Concerns: 'Concerns',
  /** What was destroyed when its time was up, one partition. */
  Destructions: 'Destructions',
  /** The subscriptions to Outlook's change notifications; one partition. */
  Subscriptions: 'Subscriptions',
} as const;

export type TableName = keyof typeof TABLES;

/** The tables whose rows are never removed. Where the app is deployed, it has no right to. */
export const KEPT: readonly TableName[] = ['Policies', 'Concerns', 'Conversations'];

/** Opens a table. Each is opened once, when it is first used. */
export type Tables = (name: TableName) => Promise<TableClient>;

/**
 * Tables by connection string (Azurite), where each is made when first used, or by managed identity. Where the app is
 * deployed the tables are there already, and it may neither make nor remove one.
 */
export function openTables(storage: StorageSettings): Tables {
  const opened = new Map<TableName, Promise<TableClient>>();
  return (name) => {
    const known = opened.get(name);
    if (known) return known;
    const opening = open(name, storage);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
}

async function open(name: TableName, storage: StorageSettings): Promise<TableClient> {
  if (!('connectionString' in storage))
    return new TableClient(
      storage.tableServiceUri,
      name,
      managedIdentity(storage.managedIdentityClientId),
      tableLimits,
    );
  const client = TableClient.fromConnectionString(storage.connectionString, name, {
    allowInsecureConnection: true,
    ...tableLimits,
  });
  await client.createTable();
  return client;
}

/** Whether storage said that the row does not exist (404), already exists (409) or has changed since (412). */
export function isStorageError(error: unknown, status: 404 | 409 | 412): boolean {
  return error instanceof RestError && error.statusCode === status;
}

type FindRowArgs = { table: TableClient; partition: string; row: string };

/** The row, or undefined when there is none. */
export async function findRow<Row extends object>({ table, partition, row }: FindRowArgs) {
  try {
    return await table.getEntity<Row>(partition, row);
  } catch (error) {
    if (isStorageError(error, 404)) return undefined;
    throw error;
  }
}
