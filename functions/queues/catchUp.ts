import type { App } from '../app.ts';
import type { Entry } from './work.ts';

/**
 * Makes sure that this process knows at least what the sender of a message knew. The sender may have seen a calendar,
 * register or policy that changed a moment ago. In that case, what this process has read is read again, so that nothing
 * is done by outdated data.
 */
export async function catchUp({ school, policies }: Pick<App, 'school' | 'policies'>, { knows }: Entry): Promise<void> {
  if (knows) await Promise.all([school.notBefore(knows.school), policies.notBefore(knows.policies)]);
}
