import type { ConversationReference } from 'botbuilder';
import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

export type ConversationStore = ReturnType<typeof createConversationStore>;

/** Where the bot reaches each person: kept from every activity, so that a new service address is known at once. */
export function createConversationStore(tables: Tables, tenantId: string) {
  async function find(oid: string): Promise<Partial<ConversationReference> | undefined> {
    const row = await findRow(await tables('Conversations'), tenantId, oid);
    return row && (unpackJson(row) as Partial<ConversationReference>);
  }

  async function remember(oid: string, reference: Partial<ConversationReference>): Promise<void> {
    await (
      await tables('Conversations')
    ).upsertEntity({ partitionKey: tenantId, rowKey: oid, ...packJson(reference) }, 'Replace');
  }

  async function forget(oid: string): Promise<void> {
    try {
      await (await tables('Conversations')).deleteEntity(tenantId, oid);
    } catch (error) {
      if (!isStorageError(error, 404)) throw error;
    }
  }

  return { find, remember, forget };
}
