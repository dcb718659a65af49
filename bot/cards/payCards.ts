import type { PayMessage } from '#domain/review/pay/messages.ts';
import type { CardMakers } from './cardFor.ts';

export const payCards: CardMakers<PayMessage> = {};

export const payPreviews: Record<PayMessage, string> = {};
