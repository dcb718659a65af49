import type { Happens, InWords } from '../part.ts';
import type { SupportEvent } from './events.ts';

export const supportHappen: Happens<SupportEvent> = {};

export const supportInWords: InWords<SupportEvent> = {};
