import type { CardJson } from '../chatMessage.ts';

/** One message of a person's chat with the bot, with what that person has done to its card. */
export type StoredMessage = {
  activityId: string;
  from: 'bot' | 'person';
  at: string;
  text?: string;
  /** The card as the bot sent or last updated it. */
  card?: CardJson;
  /** The card that an answer to a button's press put in its place, for this person alone. */
  view?: CardJson;
  summary?: string;
  updatedAt?: string;
  notice?: { kind: 'message' | 'error'; text: string };
};
