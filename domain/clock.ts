import type { Temporal } from 'temporal-polyfill';

/**
 * Where "now" comes from. The domain never reads one itself: it is handed a moment.
 * Only the rooms at the edge (functions, local) hold a clock and pass `clock.now()` inwards.
 */
export type Clock = { now(): Temporal.Instant };
