import type { Happens, InWords } from '../part.ts';
import type { DevelopmentEvent } from './events.ts';

export const developmentHappen: Happens<DevelopmentEvent> = {};

export const developmentInWords: InWords<DevelopmentEvent> = {};
