import { atSchool, type Context } from './context.ts';

/** Today's date at the school: `2026-10-12`. */
export function todayAt(context: Pick<Context, 'now' | 'calendar'>): string {
  return atSchool(context.now, context).toPlainDate().toString();
}
