import type { ConversationReference } from 'botbuilder';
import { packJson, unpackJson } from './longText.ts';
import { findRow, type Tables } from './tables.ts';

export type ConversationStore = ReturnType<typeof createConversationStore>;

/** Where the bot reaches each person: kept from every activity, so that a new service address is known at once. */
export function createConversationStore(tables: Tables, tenantId: string) {
  async function find(oid: string): Promise<Partial<ConversationReference> | undefined> {
    const row = await findRow<{ removed?: boolean }>(await tables('Conversations'), tenantId, oid);
    return row && !row.removed ? (unpackJson(row) as Partial<ConversationReference>) : undefined;
  }

  /** Whether somebody had the app and took it away: then it is not installed again for him or her unasked. */
  async function wasRemoved(oid: string): Promise<boolean> {
    const row = await findRow<{ removed?: boolean }>(await tables('Conversations'), tenantId, oid);
    return row?.removed === true;
  }

  async function remember(oid: string, reference: Partial<ConversationReference>): Promise<void> {
    await (
      await tables('Conversations')
    ).upsertEntity({ partitionKey: tenantId, rowKey: oid, ...packJson(reference) }, 'Replace');
  }

  async function forget(oid: string): Promise<void> {
    await (
      await tables('Conversations')
    ).upsertEntity({ partitionKey: tenantId, rowKey: oid, removed: true }, 'Replace');
  }

  return { find, wasRemoved, remember, forget };
}
