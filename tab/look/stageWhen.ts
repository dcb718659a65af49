import { fieldsOf, timeInWords } from '#domain/calendar/inWords.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { Stage } from '#domain/views/stages.ts';

/** When a step was reached, is planned or falls due: "21 September", "today, 15:30", "by 19 October". */
export function stageWhen(
  { at, atIs, state }: Stage,
  { now, timeZone, words: { t, dayAndMonthInWords } }: { now: string; timeZone: string; words: LanguageWords },
): string {
  if (at === null) return state === 'done' ? t('done') : '';
  const isToday = fieldsOf(at, timeZone).date === fieldsOf(now, timeZone).date;
  const day = isToday ? t('today') : dayAndMonthInWords(at, timeZone);
  if (atIs === 'due') return state === 'overdue' && !isToday ? t('was due {day}', { day }) : t('by {day}', { day });
  return atIs === 'planned' ? `${day}, ${timeInWords(at, timeZone)}` : day;
}
