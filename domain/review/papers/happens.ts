import type { Happens, InWords } from '../part.ts';
import type { PapersEvent } from './events.ts';

export const papersHappen: Happens<PapersEvent> = {};

export const papersInWords: InWords<PapersEvent> = {};
