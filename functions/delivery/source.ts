import type { Line } from '#bot/cards/gatheredCard.ts';
import type { About, AboutOf } from '#domain/review/about.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import type { Message } from '#domain/review/message.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import type { DrawnCard } from './drawn.ts';

/** What the line of delivery needs of the app. */
export type DeliveryPorts = Pick<
  App,
  | 'bot'
  | 'catalogue'
  | 'clock'
  | 'concerns'
  | 'conversations'
  | 'deliveries'
  | 'graph'
  | 'machineClock'
  | 'participants'
  | 'policies'
  | 'reviews'
  | 'school'
  | 'send'
  | 'settings'
  | 'teamsApp'
  | 'told'
  | 'deliveryFailures'
>;

/** The app and the school in which something is looked at. */
export type Now = { app: DeliveryPorts; school: SchoolNow };

/** Something that messages are about, looked at now; with `to`, for no more than what concerns one person. */
export type Look<Kind extends About['kind'] = About['kind']> = Now & { about: AboutOf<Kind>; to?: string };

/** Something that messages are about, as it stands. */
export type DueNow = {
  /** Every message that it calls for, past and to come: what is none of these is no longer owed. */
  due: () => readonly Message[];
  /** The card of a message as it stands now; undefined where nothing is left of what it was about. */
  draw: (delivery: Delivery) => Promise<DrawnCard | undefined>;
  /** A reminder as a line of a morning message; undefined where nothing is left of what it was about. */
  line?: (told: ToldMessage) => Promise<Line | undefined>;
  /** Whether a card that was sent is still brought up to date by itself; all are, where nothing is said. */
  isKeptUp?: (delivery: Delivery) => boolean;
  /** Of a message that carries others: whether nothing is left in it. */
  isEmpty?: (delivery: Delivery) => Promise<boolean>;
};

/** One kind of what messages are about: where its messages and their cards come from. */
export type Source<Kind extends About['kind'] = About['kind']> = {
  /** What of this kind a timer looks at. Reviews have the index of what is due instead. */
  all?: (now: Now) => Promise<AboutOf<Kind>[]>;
  /** Of which reminders to one person may go in the morning. */
  ofPerson?: (now: Now, oid: string) => Promise<AboutOf<Kind>[]>;
  /** It as it stands; undefined where it is no longer kept. */
  find: (look: Look<Kind>) => Promise<DueNow | undefined>;
  /** The card of a message of whose subject nothing is left, and the same as a line of a morning message. */
  gone?: { card?: (app: DeliveryPorts, delivery: Delivery) => DrawnCard; line?: Line };
  /** Sees to it that a message which is in hand, or did not go through, is looked at again; its timer does where nothing is said. */
  lookAgain?: (look: Look<Kind>, delivery: StoredDelivery) => Promise<void>;
  /** Enters what follows from a message that was sent, or never will be. Safe to run again. */
  record?: (look: Look<Kind>, delivery: StoredDelivery) => Promise<void>;
  /** Fills a claimed message with what it is to carry; undefined where it has nothing to carry. */
  load?: (
    look: Look<Kind>,
    claim: { claimed: StoredDelivery; before: StoredDelivery | undefined },
  ) => Promise<StoredDelivery | undefined>;
  /** Tries a message anew that reached somebody in no way, where that is another one. */
  tryAnew?: (look: Look<Kind>, delivery: StoredDelivery | undefined) => Promise<void>;
};
