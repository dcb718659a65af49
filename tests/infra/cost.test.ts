import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import { expect, test } from 'vitest';
import { TIMERS } from '#functions/pulse/timers.ts';

test('the page of costs counts every run of every timer in a month of 30 days', () => {
  const [from, until] = [new Date('2026-09-30T23:59:59Z'), new Date('2026-10-31T00:00:00Z')];
  let runs = 0;
  for (const { schedule } of Object.values(TIMERS)) {
    const times = CronExpressionParser.parse(schedule, { currentDate: from, tz: 'UTC' });
    while (times.next().getTime() < until.getTime()) runs += 1;
  }
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cost.md'), 'utf8');
  expect(page).toContain(`× 30 = **${new Intl.NumberFormat('en-GB').format(runs)}**`);
});
