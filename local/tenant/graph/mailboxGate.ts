import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../exchange.ts';
import { graphError } from './graphAnswer.ts';

const AT_ONCE = 4;
const WORK_MILLISECONDS = 25;

/** Lets four requests at a time into one mailbox, as Exchange does, and refuses the fifth with 429. */
export function createMailboxGate(): (mailbox: string, work: () => Promise<Answer>) => Promise<Answer> {
  const inside = new Map<string, number>();
  return async (mailbox, work) => {
    const others = inside.get(mailbox) ?? 0;
    if (others >= AT_ONCE)
      return graphError({
        status: 429,
        code: 'ApplicationThrottled',
        message: 'Application is over its MailboxConcurrency limit.',
        headers: {
          'Retry-After': '1',
        },
      });
    inside.set(mailbox, others + 1);
    try {
      // Without some work to do, requests would never coincide.
      await pause(WORK_MILLISECONDS);
      return await work();
    } finally {
      inside.set(mailbox, (inside.get(mailbox) ?? 1) - 1);
    }
  };
}
