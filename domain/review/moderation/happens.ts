import type { Happens, InWords } from '../part.ts';
import type { ModerationEvent } from './events.ts';

export const moderationHappen: Happens<ModerationEvent> = {};

export const moderationInWords: InWords<ModerationEvent> = {};
