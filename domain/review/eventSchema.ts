import { z } from 'zod';
import { openingEvent } from './openingEvent.ts';
import { PARTS } from './parts.ts';

/** How every event of a review is stored. */
export const eventSchema = z.discriminatedUnion('type', [openingEvent, ...PARTS.flatMap(({ events }) => [...events])]);
