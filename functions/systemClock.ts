import type { Clock } from '#domain/clock.ts';
import { Temporal } from 'temporal-polyfill';

/** The machine's own clock, used when deployed. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
