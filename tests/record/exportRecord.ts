import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';

export type ExportedRow = { PartitionKey: string; RowKey: string; [column: string]: unknown };

/** The rows of the table of reviews as the Table service gives them: binary columns in base64. */
export async function reviewRows(connectionString: string): Promise<ExportedRow[]> {
  const table = TableClient.fromConnectionString(connectionString, 'Reviews', { allowInsecureConnection: true });
  const rows: ExportedRow[] = [];
  for await (const { partitionKey = '', rowKey = '', ...columns } of table.listEntities())
    rows.push({
      ...Object.fromEntries(
        Object.entries(columns).map(([name, value]) => [
          name,
          value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
        ]),
      ),
      PartitionKey: partitionKey,
      RowKey: rowKey,
    });
  return rows;
}

/** Writes into a folder what an outsider needs to check a school's records: the table of reviews, and the files. */
export async function exportRecord(connectionString: string, folder: string): Promise<void> {
  writeFileSync(join(folder, 'Reviews.json'), JSON.stringify(await reviewRows(connectionString)));
  const files = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('files');
  if (!(await files.exists())) return;
  for await (const { name } of files.listBlobsFlat()) {
    const path = join(folder, 'files', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await files.getBlobClient(name).downloadToBuffer());
  }
}
