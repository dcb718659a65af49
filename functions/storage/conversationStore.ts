import type { ConversationReference } from 'botbuilder';
import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

export type ConversationStore = ReturnType<typeof createConversationStore>;

type Reference = Partial<ConversationReference>;

/**
 * Where the bot reaches each person: kept from every activity, so that a new service address is known at once. What
 * another bot or tenant left in the same storage is never found.
 */
export function createConversationStore(tables: Tables, { tenantId, botId }: { tenantId: string; botId: string }) {
  const partitionKey = `${tenantId}~${botId}`;

  /** Where somebody is reached; and whether he or she had the app and took it away. */
  async function lookUp(oid: string): Promise<{ reference: Reference | undefined; wasRemoved: boolean }> {
    const row = await findRow<{ removed?: boolean }>(await tables('Conversations'), partitionKey, oid);
    if (row?.removed === true) return { reference: undefined, wasRemoved: true };
    return { reference: row && (unpackJson(row) as Reference), wasRemoved: false };
  }

  async function find(oid: string): Promise<Reference | undefined> {
    return (await lookUp(oid)).reference;
  }

  /**
   * What Teams itself said takes the place of what was known. First contact knows somebody by the Entra id alone, and takes
   * no better reference away.
   */
  async function remember(oid: string, reference: Reference): Promise<void> {
    const table = await tables('Conversations');
    const row = { partitionKey, rowKey: oid, ...packJson(reference) };
    if (reference.user?.id !== oid) return void (await table.upsertEntity(row, 'Replace'));
    try {
      await table.createEntity(row);
    } catch (error) {
      if (!isStorageError(error, 409)) throw error;
    }
  }

  async function forget(oid: string): Promise<void> {
    const table = await tables('Conversations');
    await table.upsertEntity({ partitionKey, rowKey: oid, removed: true }, 'Replace');
  }

  /** Notes that something is said to somebody or in some chat at a moment (ISO instant); answers when it last was. */
  async function say(what: string, at: string): Promise<string | undefined> {
    const table = await tables('Conversations');
    const before = await findRow<{ at: string }>(table, `${partitionKey}~said`, what);
    await table.upsertEntity({ partitionKey: `${partitionKey}~said`, rowKey: what, at }, 'Replace');
    return before?.at;
  }

  return { find, lookUp, remember, forget, say };
}
