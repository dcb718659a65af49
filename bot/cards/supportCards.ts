import type { SupportMessage } from '#domain/review/support/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const supportCards: CardMakers<SupportMessage> = {};

export const supportPreviews: Record<SupportMessage, string> = {};
