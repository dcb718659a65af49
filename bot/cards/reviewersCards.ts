import type { ReviewersMessage } from '#domain/review/reviewers/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const reviewersCards: CardMakers<ReviewersMessage> = {};

export const reviewersPreviews: Record<ReviewersMessage, string> = {};
