import { z } from 'zod';
import type { ChatReference } from '#bot/bot.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, putRow } from './writes.ts';

/** Teams' description of a conversation. Teams may extend it, and gets it back unchanged. */
const referenceSchema: z.ZodType<ChatReference> = z.looseObject({
  user: z.looseObject({ id: z.string() }).optional(),
  bot: z.looseObject({ id: z.string() }).optional(),
  conversation: z.looseObject({ id: z.string() }).optional(),
  serviceUrl: z.string().optional(),
});

const SAID = '~said';

export const REFERENCE = rowKind({
  table: 'Conversations',
  name: 'reference',
  isOf: ({ partitionKey }) => !partitionKey.endsWith(SAID),
  holds: z.union([z.strictObject({ json: referenceSchema }), z.strictObject({ removed: z.literal(true) })]),
});

export const ONCE_SAID = rowKind({
  table: 'Conversations',
  name: 'said',
  isOf: ({ partitionKey }) => partitionKey.endsWith(SAID),
  holds: z.strictObject({ at: z.iso.datetime() }),
});

/**
 * Where the bot reaches each person. It is kept from every activity, so that a new service address is known at once.
 * Entries of another bot or tenant in the same storage are never found.
 */
export function createConversationStore(tables: Tables, { tenantId, botId }: { tenantId: string; botId: string }) {
  const partitionKey = `${tenantId}~${botId}`;

  /**
   * Where somebody is reached, and whether they had the app and removed it. A row that cannot be read counts as none:
   * the first contact finds the person again.
   */
  async function lookUp(oid: string): Promise<{ reference: ChatReference | undefined; wasRemoved: boolean }> {
    const row = await findRow({ table: await tables('Conversations'), partition: partitionKey, row: oid });
    const known = row && REFERENCE.readOrPassOver(row);
    if (known && 'removed' in known) return { reference: undefined, wasRemoved: true };
    return { reference: known?.json, wasRemoved: false };
  }

  async function find(oid: string): Promise<ChatReference | undefined> {
    return (await lookUp(oid)).reference;
  }

  /**
   * What Teams itself said replaces what was known. First contact knows somebody only by the Entra id, and does not
   * replace a better reference.
   */
  async function remember(oid: string, reference: ChatReference): Promise<void> {
    const table = await tables('Conversations');
    const row = REFERENCE.write({ partitionKey, rowKey: oid }, { json: reference });
    await (reference.user?.id === oid ? createRow(table, row) : putRow(table, row));
  }

  async function forget(oid: string): Promise<void> {
    const table = await tables('Conversations');
    await putRow(table, REFERENCE.write({ partitionKey, rowKey: oid }, { removed: true }));
  }

  /** Notes when something is said to somebody or in a chat (ISO instant); answers when it was last said. */
  async function say(what: string, at: string): Promise<string | undefined> {
    const table = await tables('Conversations');
    const keys = { partitionKey: `${partitionKey}${SAID}`, rowKey: what };
    const before = await findRow({ table, partition: keys.partitionKey, row: keys.rowKey });
    await putRow(table, ONCE_SAID.write(keys, { at }));
    return before && ONCE_SAID.readOrPassOver(before)?.at;
  }

  return { find, lookUp, remember, forget, say };
}
