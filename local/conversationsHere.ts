import { odata } from '@azure/data-tables';
import type { Settings } from '#functions/settings.ts';
import { REFERENCE } from '#functions/storage/conversationStore.ts';
import { openTables } from '#functions/storage/tables.ts';
import { putRow } from '#functions/storage/writes.ts';
import { atOrigin } from './tenant/atOrigin.ts';

/**
 * Has every stored conversation lead to this copy of the app, whichever port the copy listened at that stored it.
 * Otherwise the bot would send to that port, and what listens there now may be another copy. Answers how many were changed.
 */
export async function bringConversationsHere(settings: Settings): Promise<number> {
  const { tenantId, botId, storage, botServiceUrl } = settings;
  const { origin, pathname } = new URL(botServiceUrl);
  const table = await openTables(storage)('Conversations');
  const filter = odata`PartitionKey eq ${`${tenantId}~${botId}`}`;
  let changed = 0;
  for await (const { partitionKey = '', rowKey = '', ...columns } of table.listEntities({ queryOptions: { filter } })) {
    const known = REFERENCE.readOrPassOver({ ...columns, partitionKey, rowKey });
    if (known === undefined || 'removed' in known) continue;
    const serviceUrl = URL.parse(known.json.serviceUrl ?? '');
    if (serviceUrl?.pathname !== pathname || serviceUrl.origin === origin) continue;
    const json = { ...known.json, serviceUrl: atOrigin(serviceUrl.href, origin) };
    await putRow(table, REFERENCE.write({ partitionKey, rowKey }, { json }));
    changed += 1;
  }
  return changed;
}
