/** An adaptive card as it travels: plain JSON. */
export type CardJson = { type: 'AdaptiveCard'; [key: string]: unknown };

/** One message in the chat of a person with the bot, as that person sees it. */
export type ChatMessage = {
  id: string;
  /** The bot's id for it: used by `updateActivity`, and by the press of a button. */
  activityId: string;
  from: 'bot' | 'person';
  /** ISO instant. */
  at: string;
  text?: string;
  /** The card as this person sees it: not the message's own where the answer to a press replaced it. */
  card?: CardJson;
  updatedAt?: string;
  /** The text of the notification that announces the message. */
  summary?: string;
  /** The answer to the last press of a button on this card, shown below it. */
  notice?: { kind: 'message' | 'error'; text: string };
  /** The card asks to be fetched again when this person opens the chat. */
  refreshes?: boolean;
};

/** A press of a button. Without `data`, the data of the card's own action with that id or verb is sent. */
export type Press = {
  activityId: string;
  verb?: string;
  actionId?: string;
  data?: Record<string, unknown>;
  inputs?: Record<string, unknown>;
};

/**
 * The bot's answer to a press, as Teams gets it. Where the bot answered without a `statusCode`, it is the HTTP status.
 */
export type ActionAnswer = { statusCode: number; type: string; value: unknown };

/** A line in the Teams activity feed. */
export type FeedItem = {
  id: string;
  at: string;
  activityType: string;
  previewText: string;
  topic: unknown;
  templateParameters: { name: string; value: string }[];
  /** A later line with the same number replaces this one. */
  chainId?: number;
};

/** A mail that reached a mailbox. */
export type MailMessage = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  contentType: string;
  content: string;
  attachments: { name: string; contentType: string; contentBytes: string }[];
};
