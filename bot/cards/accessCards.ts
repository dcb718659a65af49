import type { AccessMessage } from '#domain/review/access/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const accessCards: CardMakers<AccessMessage> = {};

export const accessPreviews: Record<AccessMessage, string> = {};
