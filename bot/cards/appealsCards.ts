import type { AppealsMessage } from '#domain/review/appeals/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const appealsCards: CardMakers<AppealsMessage> = {};

export const appealsPreviews: Record<AppealsMessage, string> = {};
