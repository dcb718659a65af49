import type { Happens, InWords } from '../part.ts';
import type { ClosingEvent } from './events.ts';

export const closingHappen: Happens<ClosingEvent> = {};

export const closingInWords: InWords<ClosingEvent> = {};
