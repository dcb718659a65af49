import type { App } from '../app.ts';
import { readEntry } from './queues.ts';

/**
 * Reads a queue message. Its sender may have seen a calendar, register or policy that changed a moment ago. In that
 * case, what this process has read is read again, so that nothing is done by outdated data.
 */
export async function receive(
  { school, policies }: Pick<App, 'school' | 'policies'>,
  entry: unknown,
): Promise<unknown> {
  const { message, knows } = readEntry(entry);
  if (knows) await Promise.all([school.notBefore(knows.school), policies.notBefore(knows.policies)]);
  return message;
}
