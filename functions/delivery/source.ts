import type { Line } from '#bot/cards/gatheredCard.ts';
import type { About, AboutOf } from '#domain/review/about.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import type { Message } from '#domain/review/message.ts';
import type { App } from '../app.ts';
import type { SchoolNow, SchoolPorts } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import type { DrawnCard } from './drawn.ts';

/** What delivery needs of the app. */
export type DeliveryPorts = SchoolPorts &
  Pick<
    App,
    | 'bot'
    | 'concerns'
    | 'conversations'
    | 'deliveries'
    | 'graph'
    | 'machineClock'
    | 'participants'
    | 'reviews'
    | 'send'
    | 'settings'
    | 'teamsApp'
    | 'deliveryFailures'
  >;

/** The app, and the school at the time of looking. */
export type Now = { app: DeliveryPorts; school: SchoolNow };

/** A subject of messages, looked at now; with `to`, only as far as it concerns one person. */
export type Look<Kind extends About['kind'] = About['kind']> = Now & { about: AboutOf<Kind>; to?: string };

/** A subject of messages, as it stands. */
export type DueNow = {
  /** Every message it calls for, past and to come. A message not among these is no longer owed. */
  due: () => readonly Message[];
  /**
   * The card of a message as it stands now; undefined where nothing is left of its subject. `among` is everything that
   * was delivered about the subject, where it has been read.
   */
  draw: (delivery: Delivery, among?: readonly StoredDelivery[]) => Promise<DrawnCard | undefined>;
  /** A reminder as a line of a morning message; undefined where nothing is left of its subject. */
  line?: (told: ToldMessage) => Promise<Line | undefined>;
  /** Whose message of this morning may name something of it as on today, or as late. */
  onMorningsOf?: () => readonly string[];
  /** Whether a card that was sent is still brought up to date by itself. By default, all are. */
  isKeptUp?: (delivery: Delivery) => boolean;
  /** For a message that carries others: whether nothing is left in it. */
  isEmpty?: (delivery: Delivery) => Promise<boolean>;
};

/** One kind of subject: where its messages and their cards come from. Methods: each is asked about its own kind. */
export type Source<Kind extends About['kind'] = About['kind']> = {
  /** The subjects of this kind that a timer looks at. Reviews use the index of what is due instead. */
  all?(now: Now): Promise<AboutOf<Kind>[]>;
  /** The subjects whose reminders to one person may go in the morning. */
  ofPerson?(now: Now, oid: string): Promise<AboutOf<Kind>[]>;
  /** The subject as it stands; undefined where it is no longer kept. */
  find(look: Look<Kind>): Promise<DueNow | undefined>;
  /** The card, and the line of a morning message, for a message of whose subject nothing is left. */
  gone?: { card?: (app: DeliveryPorts, delivery: Delivery) => DrawnCard; line?: Line };
  /**
   * Makes sure that a message in hand, or one that did not go through, is looked at again. By default, the timer does
   * that.
   */
  lookAgain?(look: Look<Kind>, delivery: StoredDelivery): Promise<void>;
  /** Enters what follows from a message that was sent or never will be. Safe to run again. */
  record?(look: Look<Kind>, delivery: StoredDelivery): Promise<void>;
  /** Fills a claimed message with what it is to carry; undefined where there is nothing to carry. */
  load?(
    look: Look<Kind>,
    claim: { claimed: StoredDelivery; before: StoredDelivery | undefined },
  ): Promise<StoredDelivery | undefined>;
  /** Retries a message that reached nobody, where the retry is a different message. */
  tryAnew?(look: Look<Kind>, delivery: StoredDelivery | undefined): Promise<void>;
};
