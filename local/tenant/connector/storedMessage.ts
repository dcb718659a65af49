import type { CardJson } from '../chatMessage.ts';

/** One message of a person's chat with the bot, with what the person's presses made of its card. */
export type StoredMessage = {
  activityId: string;
  from: 'bot' | 'person';
  at: string;
  text?: string;
  /** The card as the bot sent or last updated it. */
  card?: CardJson;
  /** The card that replaced it in an answer to a press, for this person alone. */
  view?: CardJson;
  summary?: string;
  updatedAt?: string;
  notice?: { kind: 'message' | 'error'; text: string };
};
