import type { Review } from '../review.ts';
import type { ModerationEvent } from './events.ts';

type Draw = { seed: string; chosen: boolean; size: number; outOf: number };

/** What a draw came to for one statement; nothing where it has been drawn among already (KM-45). */
export function sampleDrawn({ moderation }: Review, { seed, chosen, size, outOf }: Draw): ModerationEvent[] {
  return moderation.sample ? [] : [{ type: 'moderationSampleDrawn', seed, chosen, size, outOf }];
}
