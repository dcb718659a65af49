import type { ClosingMessage } from '#domain/review/closing/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const closingCards: CardMakers<ClosingMessage> = {};

export const closingPreviews: Record<ClosingMessage, string> = {};
