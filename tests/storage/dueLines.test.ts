import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { App } from '#functions/app.ts';
import { createDueStore } from '#functions/storage/dueStore.ts';
import { openTables, type Tables } from '#functions/storage/tables.ts';
import { sweep } from '#functions/timers/sweep.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { tablesInMemory } from './tablesInMemory.ts';

const REVIEW = '11111111-1111-4111-8111-111111111111';
const NOW = Temporal.Instant.from('2026-10-05T08:00:00Z');
const [JUST_NOW, SOON, LATER] = [-1, 30, 90].map((minutes) => NOW.add({ minutes }).toString());

/** The process was ended. */
class Ended extends Error {}

/** Storage of which each step waits for leave, and says when it is done. */
function inSteps(tables: Tables, leave: () => Promise<(() => void) | void>): Tables {
  return async (name) =>
    new Proxy(await tables(name), {
      get(table, member) {
        const value: unknown = Reflect.get(table, member);
        if (typeof value !== 'function') return value;
        if (member === 'listEntities') return (...given: unknown[]) => Reflect.apply(value, table, given) as unknown;
        return async (...given: unknown[]) => {
          const done = await leave();
          try {
            return await (Reflect.apply(value, table, given) as Promise<unknown>);
          } finally {
            done?.();
          }
        };
      },
    });
}

/** What a process may do to the line of a review. `workOut`: it read the review, and puts the line where it belongs. */
type Deed = { what: 'sweep' } | { what: 'set' | 'workOut'; to: string | undefined };

/** No two sweeps begin at the very same moment. */
let sweeps = 0;

async function act(deed: Deed, { via, queue = [] }: { via: Tables; queue?: string[] }): Promise<void> {
  const due = createDueStore(via);
  if (deed.what === 'set') return due.set({ reviewId: REVIEW, at: deed.to });
  if (deed.what === 'workOut') return due.set({ reviewId: REVIEW, at: deed.to, asOf: await due.asOf(REVIEW) });
  const now = NOW.add({ nanoseconds: (sweeps += 1) });
  const dueAt = async () => (await linesOf(via)).filter(({ at }) => at <= NOW.toString());
  const send = async () => void queue.push(REVIEW);
  await sweep({ due: { ...due, dueAt }, clock: { now: () => now }, send } as unknown as App);
  return undefined;
}

async function linesOf(tables: Tables) {
  const lines: { reviewId: string; at: string; etag: string }[] = [];
  for await (const { at, etag } of (await tables('Due')).listEntities<{ at: string }>())
    lines.push({ reviewId: REVIEW, at, etag });
  return lines;
}

type State = { pointer: string | undefined; leftOver?: string };

/** A review's line as it may stand; with one left over, of somebody who was stopped. */
async function begin({ pointer, leftOver }: State): Promise<Tables> {
  const tables = tablesInMemory();
  const due = createDueStore(tables);
  await due.set({ reviewId: REVIEW, at: pointer });
  if (leftOver === undefined) return tables;
  const elsewhere = tablesInMemory();
  await createDueStore(elsewhere).set({ reviewId: REVIEW, at: leftOver });
  for await (const { partitionKey = '', rowKey = '', ...row } of (await elsewhere('Due')).listEntities())
    await (await tables('Due')).createEntity({ ...row, partitionKey, rowKey });
  return tables;
}

/** The line that the pointer names is there. Nothing is said of others, which are left over until they come up. */
async function isFound(tables: Tables): Promise<boolean> {
  const found = await createDueStore(tables).find(REVIEW);
  return found === undefined || found.isIndexed;
}

/**
 * Does two deeds at the same time: so many steps of the first, so many of the other, the first to its end, the other to
 * its end. Answers how many of those steps there were.
 */
async function interleave(deeds: readonly [Deed, Deed], { tables, turns, queue }: Interleaving) {
  const waiting = deeds.map((): ((done: () => void) => void)[] => []);
  const isOver = deeds.map(() => false);
  const running = deeds.map(async (deed, at) => {
    const leave = () => new Promise<() => void>((resolve) => waiting[at]?.push(resolve));
    await act(deed, { via: inSteps(tables, leave), queue }).finally(() => (isOver[at] = true));
  });
  const taken = [0, 0];
  const go = async (who: 0 | 1, most: number) => {
    for (let step = 0; step < most; step += 1) {
      // It gets to its next step, or to its end, without anybody else.
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver[who]) return;
      await new Promise<void>((resolve) => waiting[who]?.shift()?.(resolve));
      taken[who] = (taken[who] ?? 0) + 1;
    }
  };
  await go(0, turns[0]);
  await go(1, turns[1]);
  const before = [...taken];
  await go(0, Number.POSITIVE_INFINITY);
  await go(1, Number.POSITIVE_INFINITY);
  await Promise.all(running);
  return before;
}

type Interleaving = { tables: Tables; turns: readonly [number, number]; queue: string[] };

const STATES: readonly State[] = [
  { pointer: undefined },
  { pointer: JUST_NOW },
  { pointer: SOON },
  { pointer: SOON, leftOver: JUST_NOW ?? '' },
  { pointer: undefined, leftOver: JUST_NOW ?? '' },
];

const DEEDS: readonly Deed[] = [
  { what: 'sweep' },
  { what: 'set', to: JUST_NOW },
  { what: 'set', to: SOON },
  { what: 'set', to: undefined },
  { what: 'workOut', to: LATER },
];

const PAIRS = DEEDS.flatMap((first) => DEEDS.map((second) => [first, second] as const));

const told = (deed: Deed) => ('to' in deed ? `${deed.what} ${deed.to ?? 'none'}` : deed.what);

describe('the line of a review in the index of what is due', () => {
  test('is found after whatever two processes did at the same time, a step of one after any step of the other', async () => {
    const lost: string[] = [];
    let tried = 0;
    for (const state of STATES)
      for (const deeds of PAIRS)
        for (let [first, isFirstWhole] = [0, false]; !isFirstWhole; first += 1)
          for (let [second, isSecondWhole] = [0, false]; !isSecondWhole; second += 1) {
            const tables = await begin(state);
            const taken = await interleave(deeds, { tables, turns: [first, second], queue: [] });
            isFirstWhole = (taken[0] ?? 0) < first;
            isSecondWhole = (taken[1] ?? 0) < second;
            tried += 1;
            // Where nobody asked for none, there is one.
            const mayBeNone =
              state.pointer === undefined || deeds.some((deed) => 'to' in deed && deed.to === undefined);
            const isThere = mayBeNone || (await createDueStore(tables).find(REVIEW)) !== undefined;
            if (!isThere || !(await isFound(tables)))
              lost.push(`${JSON.stringify(state)} ${deeds.map(told).join(', ')}: ${first}, ${second}`);
          }
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(3_000);
  });

  test('is there wherever whoever moves it is stopped, and what is left over goes when it comes up', async () => {
    for (const state of STATES)
      for (const deed of DEEDS)
        for (let [left, isEnded] = [0, true]; isEnded; left += 1) {
          const tables = await begin(state);
          let steps = left;
          const via = inSteps(tables, async () => {
            if (steps === 0) throw new Ended();
            steps -= 1;
          });
          isEnded = await act(deed, { via }).then(
            () => false,
            () => true,
          );
          const where = `${JSON.stringify(state)} ${told(deed)} after ${left}`;
          expect(await isFound(tables), where).toBe(true);
          // The work was announced, and is done again.
          await act({ what: 'workOut', to: LATER }, { via: tables });
          await act({ what: 'sweep' }, { via: tables });
          expect(await createDueStore(tables).find(REVIEW), where).toEqual({ at: LATER, isIndexed: true });
          expect((await linesOf(tables)).filter(({ at }) => at <= NOW.toString())).toEqual([]);
        }
  });

  test('is moved ahead by one of two sweeps, and comes up again while nobody has looked', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const tables = await begin({ pointer: JUST_NOW });
      const queue: string[] = [];
      await interleave([{ what: 'sweep' }, { what: 'sweep' }], { tables, turns: [turn, turn], queue });
      expect(queue).toEqual([REVIEW]);
      expect((await createDueStore(tables).find(REVIEW))?.at.slice(0, 19)).toBe('2026-10-05T08:15:00');
    }
  });

  test('of which nothing says where it belongs any more is looked at, and moved ahead', async () => {
    const tables = await begin({ pointer: undefined, leftOver: JUST_NOW ?? '' });
    const queue: string[] = [];
    await act({ what: 'sweep' }, { via: tables, queue });
    expect([queue, await isFound(tables), (await linesOf(tables)).length]).toEqual([[REVIEW], true, 1]);
  });

  test('of two who worked it out at the same time, the earlier holds; once both are done, whoever comes last', async () => {
    const tables = openTables({ connectionString: await emptyStorage() });
    const due = createDueStore(tables);
    const asOf = await due.asOf(REVIEW);
    await due.set({ reviewId: REVIEW, at: SOON, asOf });
    await due.set({ reviewId: REVIEW, at: LATER, asOf });
    expect(await due.find(REVIEW)).toEqual({ at: SOON, isIndexed: true });
    await due.set({ reviewId: REVIEW, at: undefined, asOf });
    expect(await due.find(REVIEW)).toEqual({ at: SOON, isIndexed: true });
    await due.set({ reviewId: REVIEW, at: LATER, asOf: await due.asOf(REVIEW) });
    expect((await linesOf(tables)).map(({ at }) => at)).toEqual([LATER]);
    await due.set({ reviewId: REVIEW, at: undefined });
    expect([await due.find(REVIEW), await linesOf(tables)]).toEqual([undefined, []]);
  });

  test('that is gone, or whose pointer cannot be read, is written anew; others are left alone', async () => {
    const tables = openTables({ connectionString: await emptyStorage() });
    const due = createDueStore(tables);
    await due.set({ reviewId: randomUUID(), at: JUST_NOW });
    await due.set({ reviewId: REVIEW, at: SOON });
    const table = await tables('Due');
    for await (const { partitionKey = '', rowKey = '' } of table.listEntities())
      if (rowKey.endsWith(REVIEW)) await table.deleteEntity(partitionKey, rowKey);
    expect(await due.find(REVIEW)).toEqual({ at: SOON, isIndexed: false });
    await due.set({ reviewId: REVIEW, at: SOON });
    expect(await due.find(REVIEW)).toEqual({ at: SOON, isIndexed: true });
    await (await tables('Reviews')).upsertEntity({ partitionKey: REVIEW, rowKey: 'due', at: 'broken' }, 'Replace');
    await due.set({ reviewId: REVIEW, at: JUST_NOW });
    expect(await due.find(REVIEW)).toEqual({ at: JUST_NOW, isIndexed: true });
    const [line, ...others] = (await due.dueAt(NOW.toString())).filter(({ reviewId }) => reviewId === REVIEW);
    expect([line?.at, others]).toEqual([JUST_NOW, []]);
    expect(line && (await due.moveAhead(line, LATER ?? ''))).toBe(true);
    expect([await due.find(REVIEW), (await due.dueAt(NOW.toString())).length]).toEqual([
      { at: LATER, isIndexed: true },
      1,
    ]);
  });
});
