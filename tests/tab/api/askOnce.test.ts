import { expect, test, vi } from 'vitest';
import { askOnce } from '#tab/api/askOnce.ts';
import { Problem } from '#tab/api/client.ts';

vi.mock('#tab/host/teams.ts', () => ({ signInToken: async () => 'token' }));

const failing = (status: number) => async (): Promise<string> => {
  throw new Problem({ status, code: status === 0 ? 'offline' : 'unexpected', detail: 'It did not come off.' });
};

/** The ids under which the same thing is asked, one after the other, with these outcomes. */
async function idsOf(what: string, outcomes: readonly (() => Promise<string>)[]): Promise<string[]> {
  const ids: string[] = [];
  for (const outcome of outcomes)
    await askOnce(what, (id) => {
      ids.push(id);
      return outcome();
    }).catch(() => undefined);
  return ids;
}

test('what had no answer, or met a fault of the server, is asked again under the same id', async () => {
  const ids = await idsOf('one', [failing(0), failing(503), async () => 'done']);
  expect(new Set(ids).size).toBe(1);
});

test('what was done, or refused, is asked anew under another id', async () => {
  expect(new Set(await idsOf('two', [async () => 'done', async () => 'done'])).size).toBe(2);
  expect(new Set(await idsOf('three', [failing(409), failing(422), async () => 'done'])).size).toBe(3);
});

test('two things that differ have ids of their own', async () => {
  const [one] = await idsOf('four', [failing(0)]);
  const [other] = await idsOf('five', [failing(0)]);
  expect(one).not.toBe(other);
});
