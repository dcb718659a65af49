import { isBefore } from '../calendar/moments.ts';
import type { Context } from './context.ts';
import type { MessageId } from './messageKey.ts';

/**
 * Whether a message counts as told, though it never was: its kind came to the school in a later version of the app, and
 * its moment lies before that. A school that has been at work for a year is not told the year when the app learns to
 * tell something new; it is told what happens from then on.
 */
export function isHistory(
  { name, at }: Pick<MessageId, 'name'> & { at: string },
  { toldFrom }: Pick<Context, 'toldFrom'>,
): boolean {
  const from = toldFrom?.(name);
  return from !== undefined && isBefore(at, from);
}
