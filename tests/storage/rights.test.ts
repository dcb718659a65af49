import { beforeAll, describe, expect, test } from 'vitest';
import { KEPT, openTables, type Tables } from '#functions/storage/tables.ts';
import { createRow, deleteRow, writeTogether } from '#functions/storage/writes.ts';
import { emptyStorage } from '../emptyStorage.ts';

let tables: Tables;

beforeAll(async () => {
  tables = openTables({ connectionString: await emptyStorage() });
});

describe('what Azure refuses the deployed app is refused here too', () => {
  test.each(KEPT)('no row of %s is removed, alone or with others', async (name) => {
    const table = await tables(name);
    const row = { partitionKey: 'one', rowKey: 'row' };
    await createRow(table, row);
    await expect(deleteRow(table, row)).rejects.toThrow(name);
    await expect(writeTogether(table, [['delete', row]])).rejects.toThrow(name);
    expect(await table.getEntity('one', 'row')).toMatchObject(row);
  });

  test('a row of another table is', async () => {
    const table = await tables('Drafts');
    const row = { partitionKey: 'one', rowKey: 'row' };
    await createRow(table, row);
    expect(await deleteRow(table, row)).toBe('done');
  });

  test('a deployed app opens a table without asking anybody: it may not make one', async () => {
    const deployed = openTables({
      tableServiceUri: 'https://127.0.0.1:1',
      blobServiceUri: 'https://127.0.0.1:1',
      managedIdentityClientId: 'nobody',
    });
    expect((await deployed('Reviews')).tableName).toBe('Reviews');
  });
});
