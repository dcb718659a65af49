import { TableClient } from '@azure/data-tables';
import { expect, test } from 'vitest';
import { copiedRow, entityOf, rowAsLine, rowOfLine } from '../../../infra/backup/rows.ts';
import { emptyStorage } from '../../emptyStorage.ts';

test('a row comes back with every type that storage knows, and its line is what storage itself would write', async () => {
  const table = TableClient.fromConnectionString(await emptyStorage(), 'Rows', { allowInsecureConnection: true });
  await table.createTable();
  const columns = {
    text: 'half past “eight”\nand a line',
    number: 5,
    half: 1.5,
    long: { type: 'Int64' as const, value: '9007199254740993' },
    yes: true,
    bytes: Buffer.from([0, 255, 10]),
    at: new Date('2026-11-30T01:00:00.000Z'),
    id: { type: 'Guid' as const, value: '5b3e8d70-6c2a-4f19-8e44-a9d1c7f03b33' },
  };
  await table.createEntity({ partitionKey: 'a', rowKey: 'as it was', ...columns });
  const read = async (rowKey: string) => {
    const { etag: _etag, timestamp: _timestamp, ...row } = await table.getEntity('a', rowKey);
    return { ...row, rowKey: '' };
  };

  const [stored] = await Array.fromAsync(table.listEntities({ disableTypeConversion: true }));
  const line = rowAsLine(copiedRow(stored ?? {}));
  expect(JSON.parse(line)).toEqual({
    PartitionKey: 'a',
    RowKey: 'as it was',
    text: 'half past “eight”\nand a line',
    number: 5,
    'half@odata.type': 'Edm.Double',
    half: '1.5',
    'long@odata.type': 'Edm.Int64',
    long: '9007199254740993',
    yes: true,
    'bytes@odata.type': 'Edm.Binary',
    bytes: 'AP8K',
    'at@odata.type': 'Edm.DateTime',
    at: '2026-11-30T01:00:00.000Z',
    'id@odata.type': 'Edm.Guid',
    id: '5b3e8d70-6c2a-4f19-8e44-a9d1c7f03b33',
  });
  await table.createEntity({ ...entityOf(rowOfLine(line)), rowKey: 'as it came back' });
  expect(await read('as it came back')).toEqual(await read('as it was'));
});
