import { isBefore } from '../calendar/moments.ts';
import type { Context } from './context.ts';
import type { MessageId } from './messageKey.ts';

/**
 * Whether a message counts as told although it never was: a later version of the app brought its kind to the school,
 * and its moment lies before that. When the app learns to tell something new, a school that has used it for a year does
 * not hear about that year, only about what happens from then on.
 */
export function isHistory(
  { name, at }: Pick<MessageId, 'name'> & { at: string },
  { toldFrom }: Pick<Context, 'toldFrom'>,
): boolean {
  const from = toldFrom?.(name);
  return from !== undefined && isBefore(at, from);
}
