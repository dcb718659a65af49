import type { ModerationMessage } from '#domain/review/moderation/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const moderationCards: CardMakers<ModerationMessage> = {};

export const moderationPreviews: Record<ModerationMessage, string> = {};
