import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import { expect, test } from 'vitest';
import { TIMERS } from '#functions/pulse/timers.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cost.md'), 'utf8');

test('the page of costs counts every run of every timer in a month of 30 days', () => {
  const [from, until] = [new Date('2026-09-30T23:59:59Z'), new Date('2026-10-31T00:00:00Z')];
  let runs = 0;
  for (const { schedule } of Object.values(TIMERS)) {
    const times = CronExpressionParser.parse(schedule, { currentDate: from, tz: 'UTC' });
    while (times.next().getTime() < until.getTime()) runs += 1;
  }
  expect(page).toContain(`× 30 = **${new Intl.NumberFormat('en-GB').format(runs)}**`);
});

/** The figures of a row of the page, for 100, 1,000 and 10,000 staff; of several of that beginning, the one at this place. */
function row(beginning: string, place = 0): number[] {
  const line = page.split('\n').filter((each) => each.startsWith(`| ${beginning}`))[place] ?? `no ${beginning}`;
  return line
    .split('|')
    .slice(2, 5)
    .map((each) => Number(each.replace(/[*€,\s]/g, '')));
}

/** A price of the page in euros. */
const price = (sign: string) => Number(new RegExp(`^\\| ${sign} .*?€([\\d.]+)`, 'm').exec(page)?.[1]);

test('with instances kept ready, requests and all work of the one queue are done by them, and timers alone on demand', () => {
  const [requests, work, timers] = [row('requests:'), row('from the queue:'), row('timers ')];
  for (const [at, staff] of [100, 1_000, 10_000].entries()) {
    const done = 136 * staff + 5_760 + 20 * staff;
    expect((requests[at] ?? 0) + (work[at] ?? 0)).toBe(done);
    const parts = [
      2 * 2 * 2_592_000 * price('R'),
      2 * done * price('A'),
      (done * price('X')) / 1_000_000,
      Math.max(0, 2 * (timers[at] ?? 0) - 100_000) * price('D'),
    ];
    expect([row('being ready')[at], row('working')[at], row('(requests +')[at], row('the timers, on')[at]]).toEqual(
      parts.map((each) => Number(each.toFixed(2))),
    );
    expect(row('**in all**', 1)[at]).toBeCloseTo(
      parts.reduce((sum, each) => sum + each, 0),
      2,
    );
  }
});

test('logs and measures share what is free, and cost together what is above it', () => {
  const [executions, work] = [row('executions in all'), row('from the queue:')];
  const measures = 15 * 60 * 24 * 30 * 0.6e-6;
  const together = [0, 1, 2].map((at) => (executions[at] ?? 0) * 3e-6 + (work[at] ?? 0) * 2e-6 + measures);
  const cost = together.map((each) => (Math.max(0, each - 5) * 2.3).toFixed(2));
  expect(page).toContain(
    `${together
      .slice(0, 2)
      .map((each) => `${each.toFixed(2)} GB`)
      .join(', ')} and ${together[2]?.toFixed(2)} GB`,
  );
  expect(cost.slice(0, 2)).toEqual(['0.00', '0.00']);
  expect(page).toContain(`× L = $${cost[2]}`);
});
