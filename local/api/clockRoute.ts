import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import type { Clock } from '#domain/clock.ts';
import { type Call, type Reply, ok } from './call.ts';
import { MOVES, moveTarget } from './moveTarget.ts';
import { parse, wrongMethod } from './problem.ts';

/** A moment, or a date and time as the school's own clock shows them. */
const moment = z.iso.datetime({ offset: true, local: true });

const wish = z.union([z.strictObject({ now: moment }), z.strictObject({ move: z.enum(MOVES) })]);

/** How often open windows are told the progress of a move. Milliseconds. */
const TOLD_EVERY = 200;

/**
 * `GET /local/clock` tells the time of the demonstration. `POST` moves it, to a moment or by a step, and answers when
 * everything that fell due has run. Simultaneous moves run one after the other.
 */
export function createClockRoute({
  clock,
  moveClock,
  calendar,
  announce,
}: {
  clock: Clock;
  moveClock: (to: Temporal.Instant) => Promise<void>;
  calendar: SchoolCalendar;
  announce: (moving: boolean) => void;
}): (call: Call) => Promise<Reply> {
  let last: Promise<unknown> = Promise.resolve();
  const told = () => ({
    now: clock.now().toString({ smallestUnit: 'millisecond' }),
    timeZone: calendar.timeZone,
  });

  async function move(wanted: z.infer<typeof wish>): Promise<Reply> {
    const to =
      'now' in wanted ? momentOf(wanted.now, calendar) : moveTarget({ now: clock.now(), move: wanted.move, calendar });
    announce(true);
    const telling = setInterval(() => announce(true), TOLD_EVERY);
    try {
      await moveClock(to);
    } finally {
      clearInterval(telling);
      announce(false);
    }
    return ok(told());
  }

  return async ({ method, body }) => {
    if (method === 'GET') return ok(told());
    if (method !== 'POST') throw wrongMethod(method);
    const wanted = parse(wish, body);
    const mine = last.then(() => move(wanted));
    // A failed move concerns its own caller; the next one runs all the same.
    last = mine.catch(() => undefined);
    return mine;
  };
}

function momentOf(text: string, { timeZone }: SchoolCalendar): Temporal.Instant {
  const isLocal = !/(Z|[+-]\d{2}:?\d{2})$/.test(text);
  return isLocal
    ? Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant()
    : Temporal.Instant.from(text);
}
