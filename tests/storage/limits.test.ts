import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableLimits, transport, turns } from '#functions/limits.ts';
import { createRow } from '#functions/storage/writes.ts';
import { type FaultyStorage, openFaultyStorage, writesTo } from './faultyStorage.ts';

let storage: FaultyStorage;
beforeAll(async () => {
  storage = await openFaultyStorage();
});
afterAll(() => storage.stop());

const open = (patience: number) =>
  TableClient.fromConnectionString(storage.connectionString, 'Drafts', {
    allowInsecureConnection: true,
    ...tableLimits,
    httpClient: transport(patience),
  });

describe('a storage that does not answer', () => {
  test('is asked again once its time is over; what it did all the same is known', async () => {
    const table = open(1_000);
    await table.createTable();
    storage.fail({ when: writesTo('Drafts', 'POST'), moment: 'after', what: 'hang' });
    expect(await createRow(table, { partitionKey: 'a', rowKey: 'b', text: 'c' })).toBeDefined();
    expect(storage.wentWrong()).toBe(1);
  });

  test('is given up after some tries', async () => {
    storage.fail({ when: writesTo('Drafts', 'POST'), nth: 'every', moment: 'before', what: 'hang' });
    const row = { partitionKey: 'a', rowKey: 'never' };
    await expect(createRow(open(20), row)).rejects.toThrow('There was no answer in time.');
    expect(storage.wentWrong()).toBe(tableLimits.retryOptions.maxRetries + 1);
  });
});

test('no more act at a time than there are turns, and each in the end', async () => {
  const inTurn = turns({ most: 3, patience: 60_000 });
  let [now, most, done] = [0, 0, 0];
  const act = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    done += 1;
    if (done % 2 === 0) throw new Error('It did not come off.');
  };
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => inTurn(act)));
  expect([most, done, all.filter(({ status }) => status === 'rejected').length]).toEqual([3, 20, 10]);
});

test('rows are written in one place, and every client has its limits', () => {
  const room = join(import.meta.dirname, '..', '..', 'functions');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const holding = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(room, file), 'utf8')));
  expect(holding(/\.(?:(?:create|update|upsert|delete)Entity|submitTransaction)\(/)).toEqual(['storage/writes.ts']);
  expect(holding(/\bfetch\(/)).toEqual(['limits.ts']);
  expect(holding(/new ManagedIdentityCredential\(/)).toEqual(['identity/managedIdentity.ts']);
});
