import { deadlineInWords } from '../calendar/deadlineInWords.ts';
import type { Context } from '../review/context.ts';
import { countedDays } from './countedDays.ts';

/** A deadline in words, counted in the working days of whoever owes it. */
export function deadlineFor(
  { due, oid }: { due: string; oid: string },
  context: Pick<Context, 'now' | 'calendar' | 'person'>,
): ReturnType<typeof deadlineInWords> {
  const { workingDays, lastWorkingDay } = countedDays({ due, oid, context });
  const { timeZone } = context.calendar;
  const now = context.now.toString();
  return deadlineInWords({ due, lastWorkingDay, now, timeZone, workingDays: workingDays ?? undefined });
}
