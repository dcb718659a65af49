import type { Happens, InWords } from '../part.ts';
import type { ReviewersEvent } from './events.ts';

export const reviewersHappen: Happens<ReviewersEvent> = {};

export const reviewersInWords: InWords<ReviewersEvent> = {};
