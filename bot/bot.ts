import type { Card } from './cards/layout.ts';

/*
 * What the app asks of whichever SDK speaks to Teams for it. Only bot/framework knows which that is. Every failure
 * to reach somebody is a `ConnectorFailure`.
 */

/**
 * Where the bot reaches somebody, as Teams described it. It is stored, and goes back to Teams unchanged, with all that
 * is not read here.
 */
export type ChatReference = {
  channelId?: string | undefined;
  serviceUrl?: string | undefined;
  /** The person. At first contact the id is the Entra object id, afterwards one of Teams' own (`29:…`). */
  user?: { id: string } | undefined;
  bot?: { id: string } | undefined;
  conversation?: { id: string } | undefined;
};

/** What the bot says: words, or a card. The preview is shown in a notification, so it says nothing about anybody. */
export type BotMessage = string | { card: Card; preview: string };

/** The ids that Teams gives a message once it is sent. */
export type SentActivity = { conversationId: string; activityId: string };

/** What happened in Teams, of which the bot is told. The sender is verified; what it says is not. */
export type Incoming = {
  type: string;
  id?: string;
  name?: string;
  action?: string;
  serviceUrl: string;
  from?: { id: string; aadObjectId?: string };
  conversation: { id: string; conversationType?: string; isGroup?: boolean; tenantId?: string };
  text?: string;
  value?: unknown;
  attachments?: readonly { contentType: string }[];
  channelData?: unknown;
};

/** One thing that happened, and a way to say something in the same chat. */
export type BotTurn = {
  activity: Incoming;
  chat: ChatReference;
  say: (message: BotMessage) => Promise<void>;
};

/** The answer to somebody who waits for one, such as a pressed button: an HTTP status and a JSON body. */
export type InvokeAnswer = { status: number; body?: unknown };

/** Answers what happened. Undefined where nobody waits for an answer. */
export type Converse = (turn: BotTurn) => Promise<InvokeAnswer | undefined>;

/** A request at the bot's address: its headers, and its body as parsed. */
export type IncomingRequest = { headers: Record<string, string>; activity: Record<string, unknown> & { type: string } };

export type BotIdentity = {
  botId: string;
  tenantId: string;
  /** Where the keys are published that verify what Teams signs and sends to the bot. */
  openIdMetadata: string;
  /** A token for the Bot Connector, in the bot's own name. */
  token: () => Promise<string>;
  /** Where somebody is reached who has never been in touch. */
  serviceUrl: string;
  /** How requests reach the Bot Connector: with a time limit. */
  fetch: typeof fetch;
};

export type Bot = {
  /**
   * Verifies that a request is from the Bot Connector, and answers it. Where it is not, or the Connector's keys could
   * not be fetched in time, `converse` hears nothing of it. What `converse` throws is thrown.
   */
  receive: (request: IncomingRequest, converse: Converse) => Promise<InvokeAnswer | 'notTheConnector' | 'keysNotThere'>;
  /** Sends a message to somebody. */
  send: (to: ChatReference, message: BotMessage) => Promise<SentActivity>;
  /** Puts another message in the place of one that was sent. */
  update: (to: ChatReference, change: { activityId: string; message: BotMessage }) => Promise<void>;
  /** Opens the private chat with somebody known by the Entra object id. A second call gives the same chat. */
  openChat: (oid: string) => Promise<ChatReference>;
};
