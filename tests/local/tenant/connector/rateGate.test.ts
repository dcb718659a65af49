import { expect, test } from 'vitest';
import { createRateGate } from '#local/tenant/connector/rateGate.ts';

test('seven messages in a second into one chat, eight in two, sixty in thirty', () => {
  let now = 0;
  const gate = createRateGate(() => now);
  const sent = (chat: string, count: number) =>
    Array.from({ length: count }, () => gate(chat)).filter((refusal) => refusal === undefined).length;
  expect(sent('one', 10)).toBe(7);
  now += 1001;
  expect(sent('one', 10)).toBe(1);
  for (let second = 0; second < 26; second += 2) {
    now += 2001;
    sent('one', 8);
  }
  expect(gate('one')).toMatchObject({ status: 429, headers: { 'Retry-After': expect.any(String) } });
});

test('fifty messages in a second from one app', () => {
  const gate = createRateGate(() => 0);
  const answers = Array.from({ length: 60 }, (_, chat) => gate(String(chat)));
  expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(50);
});
