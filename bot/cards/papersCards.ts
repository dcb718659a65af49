import type { PapersMessage } from '#domain/review/papers/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const papersCards: CardMakers<PapersMessage> = {};

export const papersPreviews: Record<PapersMessage, string> = {};
