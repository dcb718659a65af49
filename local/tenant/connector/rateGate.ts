import type { Answer } from '../exchange.ts';
import { connectorError } from './connectorError.ts';

/** How many messages Teams accepts in one chat in how many seconds, and how many from one app in a second. */
const PER_CHAT = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3600, most: 1800 },
];
const PER_APP = [{ seconds: 1, most: 50 }];
const THE_APP = 'app';

/** Counts what is sent in real time, and answers 429 beyond the limits. */
export function createRateGate(now: () => number = Date.now): (chat: string) => Answer | undefined {
  const sent = new Map<string, number[]>();
  const exceeded = (key: string, limits: typeof PER_CHAT) =>
    limits.find(
      ({ seconds, most }) => (sent.get(key) ?? []).filter((at) => at > now() - seconds * 1000).length >= most,
    );
  const count = (key: string) => {
    const oldest = now() - 3_600_000;
    sent.set(key, [...(sent.get(key) ?? []).filter((at) => at > oldest), now()]);
  };

  return (chat) => {
    const limit = exceeded(chat, PER_CHAT) ?? exceeded(THE_APP, PER_APP);
    if (limit)
      return connectorError({
        status: 429,
        code: 'TooManyRequests',
        message: 'API calls quota exceeded.',
        headers: {
          'Retry-After': String(Math.min(limit.seconds, 5)),
        },
      });
    count(chat);
    count(THE_APP);
    return undefined;
  };
}
