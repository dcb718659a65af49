import type { Temporal } from 'temporal-polyfill';

/**
 * Where "now" comes from. The domain never reads a clock: it gets a moment as an argument. Only the rooms at the edge
 * (functions, local) hold a clock and pass `clock.now()` inwards.
 */
export type Clock = { now(): Temporal.Instant };
