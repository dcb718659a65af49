import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createAtWork } from '#functions/atWork.ts';

describe('a process that is asked to end', () => {
  test('waits for what is under way, and for what that begins, failed or not', async () => {
    const { during, finish } = createAtWork();
    const done: string[] = [];
    const first = during(async () => {
      await setTimeout(20);
      done.push('first');
      void during(async () => {
        await setTimeout(20);
        done.push('what it began');
      });
    });
    const failing = during(async () => {
      await setTimeout(10);
      throw new Error('failed');
    }).catch(() => done.push('failing'));
    await finish(4_500);
    expect(done.toSorted()).toEqual(['failing', 'first', 'what it began']);
    await Promise.all([first, failing]);
  });

  test('does not wait longer than the host gives it, and not at all where nothing is under way', async () => {
    const { during, finish } = createAtWork();
    const begun = performance.now();
    await finish(1_000);
    expect(performance.now() - begun).toBeLessThan(500);
    const { promise, resolve } = Promise.withResolvers<void>();
    void during(() => promise);
    await finish(20);
    resolve();
    expect(performance.now() - begun).toBeLessThan(900);
  });
});
