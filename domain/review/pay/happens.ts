import type { Happens, InWords } from '../part.ts';
import type { PayEvent } from './events.ts';

export const payHappen: Happens<PayEvent> = {};

export const payInWords: InWords<PayEvent> = {};
