import type { Happens, InWords } from '../part.ts';
import type { AppealsEvent } from './events.ts';

export const appealsHappen: Happens<AppealsEvent> = {};

export const appealsInWords: InWords<AppealsEvent> = {};
