import type { MessageKind } from '#domain/review/messageKey.ts';
import { CARDS } from './cards.ts';
import { eachField } from '#domain/typed.ts';

/** What a notification shows on a locked screen, for each kind of message. */
export const PREVIEWS: Readonly<Record<MessageKind, string>> = eachField(CARDS, 'preview');
