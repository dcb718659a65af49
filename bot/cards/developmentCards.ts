import type { DevelopmentMessage } from '#domain/review/development/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const developmentCards: CardMakers<DevelopmentMessage> = {};

export const developmentPreviews: Record<DevelopmentMessage, string> = {};
