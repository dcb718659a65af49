import type { MessageKind } from '#domain/review/messageKey.ts';
import { CARDS } from './cards.ts';

/** What a notification shows on a locked screen, for each kind of message. */
export const PREVIEWS = Object.fromEntries(
  Object.entries(CARDS).map(([kind, { preview }]) => [kind, preview]),
) as Readonly<Record<MessageKind, string>>;
