import type { LanguageWords } from '#domain/language/words.ts';
import type { Todo } from '#domain/views/todo.ts';

export type DeadlineGiven = Pick<Todo, 'due' | 'counted' | 'openedAfter' | 'state'> & Partial<Pick<Todo, 'doneAt'>>;

/**
 * A deadline as people read it; of what is done the day on which it was. Undefined without one. Nobody is late with what
 * had passed when the review was opened, with what waits for somebody else, or while the review stands still.
 */
export function deadlineOf(
  { due, counted, openedAfter, state, doneAt }: DeadlineGiven,
  { now, timeZone, words }: { now: string; timeZone: string; words: LanguageWords },
): { day: string; distance: string; isLate: boolean } | undefined {
  if (state === 'done') {
    const day = doneAt ? words.dayInWords({ moment: doneAt, timeZone, now }) : '';
    return day === '' ? undefined : { day, distance: '', isLate: false };
  }
  if (due === null || counted === null) return undefined;
  const { workingDays, lastWorkingDay } = counted;
  const told = words.deadlineInWords({ due, now, timeZone, lastWorkingDay, workingDays: workingDays ?? undefined });
  if (state === 'suspended') return { ...told, distance: '', isLate: false };
  if (openedAfter !== null) return { ...told, distance: words.t('as soon as you can'), isLate: false };
  const isPast = Date.parse(due) < Date.parse(now);
  if (isPast && state !== 'overdue') return { ...told, distance: '', isLate: false };
  return { ...told, isLate: isPast };
}
