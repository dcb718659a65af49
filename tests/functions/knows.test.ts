import { QueueClient } from '@azure/storage-queue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '#functions/app.ts';
import { catchUp } from '#functions/queues/catchUp.ts';
import { type Entry, readEntry } from '#functions/queues/work.ts';
import { WORK_QUEUE } from '#functions/queues/workQueue.ts';
import { people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { localSettings } from '#local/settings.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { momentOf } from '../testSchool.ts';

// What was read stays fresh all the time, however slow the machine is.
beforeEach(() => vi.spyOn(Date, 'now').mockReturnValue(Date.now()));
afterEach(() => vi.restoreAllMocks());

const reviewId = '33333333-3333-4333-8333-333333333333';

/** Two processes over one storage; the second takes what waits in the queue. */
async function twoProcesses() {
  const storageConnectionString = await emptyStorage();
  const settings = localSettings({ origin: 'http://127.0.0.1:1', storageConnectionString });
  const clock = { now: () => momentOf('2026-10-05T09:00') };
  const [first, second] = [createApp({ settings, clock }), createApp({ settings, clock })];
  const queue = new QueueClient(storageConnectionString, WORK_QUEUE);
  const next = async (): Promise<Entry> => {
    const [message] = (await queue.receiveMessages()).receivedMessageItems;
    return readEntry(JSON.parse(Buffer.from(message?.messageText ?? '', 'base64').toString('utf8')));
  };
  await first.school.saveSchool({ name: 'Before', calendar: schoolYear });
  await first.school.savePeople(people.slice(0, 3).map(registerEntry));
  return { first, second, next };
}

test('a process that has just read the school works by the calendar that whoever called for it knows', async () => {
  const { first, second, next } = await twoProcesses();
  expect((await second.school.current()).school?.name).toBe('Before');
  await first.school.saveSchool({ name: 'After', calendar: schoolYear });
  await first.send('reviewChanged', { reviewId });
  expect((await second.school.current()).school?.name).toBe('Before');
  const entry = await next();
  await catchUp(second, entry);
  expect(entry).toMatchObject({ work: 'reviewChanged', message: { reviewId }, failed: 0 });
  expect((await second.school.current()).school?.name).toBe('After');
});

test('what was overtaken, or comes from a version that did not say, is no reason to read again', async () => {
  const { first, second, next } = await twoProcesses();
  await first.send('reviewChanged', { reviewId });
  const entry = await next();
  await first.school.saveSchool({ name: 'After', calendar: schoolYear });
  await catchUp(second, entry);
  const known = await second.school.current();
  expect(known.school?.name).toBe('After');
  await catchUp(second, entry);
  await catchUp(second, { work: entry.work, message: entry.message, failed: 0 });
  expect(await second.school.current()).toBe(known);
});

test('somebody who left, and who prefers reminders otherwise, make another version as well', async () => {
  const { first, second } = await twoProcesses();
  const versions = [await first.school.version()];
  expect(await second.school.version()).toBe(versions[0]);
  const [person] = people;
  await first.school.changePreferences(person?.oid ?? '', { hour: '11:00', quiet: [] });
  versions.push(await first.school.version());
  await first.school.enterTraining({
    oid: person?.oid ?? '',
    what: 'reviewing',
    on: '2026-09-01',
    by: '',
    at: '2026-09-01T09:00:00Z',
  });
  versions.push(await first.school.version());
  await first.school.removeTraining({ oid: person?.oid ?? '', what: 'reviewing', on: '2026-09-01' });
  versions.push(await first.school.version());
  expect(new Set(versions).size).toBe(3);
  expect(versions[3]).toBe(versions[1]);
});
