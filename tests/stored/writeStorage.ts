import { TableClient, type TransactionAction } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { packText, type StoredFile, type StoredRow, type StoredValue } from './storedFile.ts';

/** Writes rows and files into an empty storage, with the plain Azure clients and nothing of the app's own. */
export async function writeStorage(connectionString: string, { tables, blobs }: StoredFile): Promise<void> {
  await Promise.all(Object.entries(tables).map(([name, rows]) => writeTable(connectionString, name, rows)));
  const service = BlobServiceClient.fromConnectionString(connectionString);
  for (const { container, name, type, content } of blobs) {
    const bytes = Buffer.from(content, 'base64');
    const client = service.getContainerClient(container);
    await client.createIfNotExists();
    await client.getBlockBlobClient(name).upload(bytes, bytes.length, { blobHTTPHeaders: { blobContentType: type } });
  }
}

async function writeTable(connectionString: string, name: string, rows: readonly StoredRow[]): Promise<void> {
  const table = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  await table.createTable();
  for (const own of Map.groupBy(rows, ({ partition }) => partition).values())
    for (let at = 0; at < own.length; at += 50)
      await table.submitTransaction(
        own.slice(at, at + 50).map((row): TransactionAction => ['create', { ...entityOf(row) }]),
      );
}

function entityOf({ partition, row, text, rest }: StoredRow) {
  return {
    partitionKey: partition,
    rowKey: row,
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, propertyOf(value)])),
    ...(text !== undefined && packText(text)),
  };
}

function propertyOf(value: StoredValue): unknown {
  if (typeof value === 'string') return value;
  if ('Binary' in value) return Buffer.from(value.Binary, 'base64');
  if ('Int64' in value) return BigInt(value.Int64);
  const [[type, plain]] = Object.entries(value) as [[string, unknown]];
  return { type, value: String(plain) };
}
