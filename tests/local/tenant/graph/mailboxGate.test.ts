import { expect, test } from 'vitest';
import { createMailboxGate } from '#local/tenant/graph/mailboxGate.ts';

test('four requests at a time into one mailbox, and any number into others', async () => {
  const gate = createMailboxGate();
  const work = async () => ({ status: 200 });
  const answers = await Promise.all([...Array.from({ length: 5 }, () => gate('one', work)), gate('another', work)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 200]);
  expect((await gate('one', work)).status).toBe(200);
});
