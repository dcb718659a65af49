import { type Edm, TableClient, TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { type StoredBlob, type StoredFile, type StoredRow, type StoredValue, unpackText } from './storedFile.ts';

/** Every row and every file of a storage, read with the plain Azure clients. Empty tables are left out. */
export async function readStorage(connectionString: string): Promise<Pick<StoredFile, 'tables' | 'blobs'>> {
  const service = TableServiceClient.fromConnectionString(connectionString, { allowInsecureConnection: true });
  const names: string[] = [];
  for await (const { name } of service.listTables()) if (name) names.push(name);
  const tables: Record<string, StoredRow[]> = {};
  for (const name of names.toSorted()) {
    const rows = await readTable(connectionString, name);
    if (rows.length > 0) tables[name] = rows;
  }
  return { tables, blobs: await readBlobs(connectionString) };
}

type Typed = { value: unknown; type: Edm<'String'>['type'] | 'Int32' | 'Double' | 'Boolean' | 'Int64' | 'Binary' };

async function readTable(connectionString: string, name: string): Promise<StoredRow[]> {
  const table = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  const rows: StoredRow[] = [];
  for await (const entity of table.listEntities({ disableTypeConversion: true })) {
    const { partitionKey, rowKey, etag: _etag, timestamp: _timestamp, ...rest } = entity as Record<string, unknown>;
    rows.push(rowOf(String(partitionKey), String(rowKey), rest as Record<string, Typed | string>));
  }
  return rows;
}

function rowOf(partition: string, row: string, properties: Record<string, Typed | string>): StoredRow {
  const rest: Record<string, StoredValue> = {};
  const chunks: [number, Uint8Array][] = [];
  for (const [name, given] of Object.entries(properties)) {
    if (name.startsWith('odata')) continue;
    const chunk = /^text(\d+)$/.exec(name);
    if (chunk && typeof given === 'object') chunks.push([Number(chunk[1]), Buffer.from(String(given.value), 'base64')]);
    else rest[name] = valueOf(given);
  }
  const text = unpackText(chunks.toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes));
  return { partition, row, ...(text !== undefined && { text }), rest };
}

function valueOf(given: Typed | string): StoredValue {
  if (typeof given === 'string') return given;
  const { value, type } = given;
  if (type === 'String') return String(value);
  if (type === 'Int32' || type === 'Double') return { [type]: Number(value) } as StoredValue;
  if (type === 'Boolean') return { Boolean: value === true || value === 'true' };
  return { [type]: String(value) } as StoredValue;
}

async function readBlobs(connectionString: string): Promise<StoredBlob[]> {
  const service = BlobServiceClient.fromConnectionString(connectionString);
  const blobs: StoredBlob[] = [];
  for await (const { name: container } of service.listContainers())
    for await (const { name, properties } of service.getContainerClient(container).listBlobsFlat()) {
      const content = await service.getContainerClient(container).getBlobClient(name).downloadToBuffer();
      blobs.push({ container, name, type: properties.contentType ?? '', content: content.toString('base64') });
    }
  return blobs;
}
