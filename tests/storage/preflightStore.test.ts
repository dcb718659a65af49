import { expect, test } from 'vitest';
import { createPreflightStore } from '#functions/storage/preflightStore.ts';
import { tablesInMemory } from './tablesInMemory.ts';

const [EARLIER, LATER] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const ok = { state: 'ok', found: '' } as const;
const wrong = { state: 'wrong', found: 'There was no answer.' } as const;

test('a run is begun while none goes on; what a slow one still finds once a later one has begun takes no place from the later one', async () => {
  const store = createPreflightStore(tablesInMemory());
  const run = (id: string) => ({ run: id, startedAt: '2026-10-05T07:00:00Z', finishedAt: '' as const, version: '1' });
  expect(await store.begin(run(EARLIER), '2026-10-05T06:55:00Z')).toBe(true);
  expect(await store.begin(run(LATER), '2026-10-05T06:55:00Z')).toBe(false);
  expect(await store.begin(run(LATER), '2026-10-05T07:05:00Z')).toBe(true);
  await store.found({ run: LATER, check: 'chat', finding: ok });
  await store.found({ run: EARLIER, check: 'chat', finding: wrong });
  await store.finish({ ...run(EARLIER), finishedAt: '2026-10-05T07:01:00Z' });
  expect(await store.last()).toMatchObject({ run: LATER, finishedAt: '' });
  expect(await store.findings(LATER)).toEqual(new Map([['chat', ok]]));
});
