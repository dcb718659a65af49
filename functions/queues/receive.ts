import type { App } from '../app.ts';
import { readEntry } from './queues.ts';

/**
 * Takes a message out of what lies in a queue. Whoever sent it may have seen a calendar, a register or a policy that
 * changed a moment ago: what this process has read is then read anew, so that nothing is done by what was before.
 */
export async function receive(
  { school, policies }: Pick<App, 'school' | 'policies'>,
  entry: unknown,
): Promise<unknown> {
  const { message, knows } = readEntry(entry);
  if (knows) await Promise.all([school.notBefore(knows.school), policies.notBefore(knows.policies)]);
  return message;
}
