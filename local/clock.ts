import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '#domain/clock.ts';

/** A clock that can be moved. Between moves, time runs on as fast as real time. */
export type MovableClock = Clock & { set: (moment: Temporal.Instant) => void };

const fileSchema = z.strictObject({ offsetMilliseconds: z.number() });

/** A movable clock that begins at a moment, or where it was left according to its file. */
export function createMovableClock({
  file,
  initial,
}: {
  file?: string | undefined;
  initial: Temporal.Instant;
}): MovableClock {
  const real = () => Temporal.Now.instant().epochMilliseconds;
  let offset = file && existsSync(file) ? readOffset(file) : initial.epochMilliseconds - real();
  const keep = () => {
    if (file) writeFileSync(file, JSON.stringify({ offsetMilliseconds: offset }));
  };
  keep();
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(real() + offset),
    set: (moment) => {
      offset = moment.epochMilliseconds - real();
      keep();
    },
  };
}

function readOffset(file: string): number {
  return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMilliseconds;
}
