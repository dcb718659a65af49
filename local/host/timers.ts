import { CronExpressionParser } from 'cron-parser';
import type { Temporal } from 'temporal-polyfill';
import type { Registered } from './coreApi.ts';
import { type Around, invoke } from './invoke.ts';

type RunTimersArgs = {
  registered: readonly Registered[];
  from: Temporal.Instant;
  to: Temporal.Instant;
  around: Around;
};

/** Runs, once each, the timers whose schedule has a moment after `from` and not after `to`. Answers their names. */
export async function runTimers({ registered, from, to, around }: RunTimersArgs): Promise<string[]> {
  const run: string[] = [];
  for (const each of registered) {
    const trigger = Object.values(each.metadata.bindings).find((binding) => binding.type === 'timerTrigger');
    if (!trigger?.schedule || !isDue({ schedule: trigger.schedule, from, to })) continue;
    run.push(each.metadata.name);
    try {
      await invoke({
        registered: each,
        input: { json: JSON.stringify({ IsPastDue: false, Schedule: {}, ScheduleStatus: {} }) },
        given: around,
      });
    } catch (error) {
      around.log(`${each.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}`);
    }
  }
  return run;
}

type IsDueArgs = { schedule: string; from: Temporal.Instant; to: Temporal.Instant };

/** Schedules have six fields, seconds first, and are read in UTC, as in Azure. */
function isDue({ schedule, from, to }: IsDueArgs): boolean {
  const next = CronExpressionParser.parse(schedule, {
    currentDate: new Date(from.epochMilliseconds),
    tz: 'UTC',
  }).next();
  return next.getTime() <= to.epochMilliseconds;
}
