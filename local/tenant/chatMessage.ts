/** An adaptive card as it travels: plain JSON. */
export type CardJson = { type: 'AdaptiveCard'; [key: string]: unknown };

/** One message in the chat of a person with the bot, as that person sees it. */
export type ChatMessage = {
  id: string;
  /** What the bot calls it: the id for `updateActivity`, and what a button's press answers to. */
  activityId: string;
  from: 'bot' | 'person';
  /** ISO instant. */
  at: string;
  text?: string;
  /** The card as this person sees it: another answer than the message's own where a button's press replaced it. */
  card?: CardJson;
  updatedAt?: string;
  /** The text of the notification that announces the message. */
  summary?: string;
  /** What the last press of a button on this card was answered with, shown below the card. */
  notice?: { kind: 'message' | 'error'; text: string };
  /** The card wants to be fetched anew when this person opens the chat. */
  refreshes?: boolean;
};

/** A button's press. Without `data` the data of the card's own action with that id or verb is sent. */
export type Press = {
  activityId: string;
  verb?: string;
  actionId?: string;
  data?: Record<string, unknown>;
  inputs?: Record<string, unknown>;
};

/** The bot's answer to a press, as Teams gets it; `statusCode` is the HTTP status where the bot answered with none. */
export type ActionAnswer = { statusCode: number; type: string; value: unknown };

/** A line in the Teams activity feed. */
export type FeedItem = {
  id: string;
  at: string;
  activityType: string;
  previewText: string;
  topic: unknown;
  templateParameters: { name: string; value: string }[];
  /** A later line with the same number takes the place of this one. */
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
