import { z } from 'zod';
import { openingEvent } from './openingEvent.ts';
import { PARTS } from './parts.ts';

/** How everything is written down that can have happened to a review. */
export const eventSchema = z.discriminatedUnion('type', [openingEvent, ...PARTS.flatMap(({ events }) => [...events])]);
