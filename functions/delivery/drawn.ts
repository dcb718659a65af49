import { canonicalJson } from '#domain/review/canonicalJson.ts';
import type { Card } from '#bot/cards/layout.ts';
import { sha256 } from '../storage/hash.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { hashOf, showsOf } from './cardPrints.ts';

/** The app as far as its version goes. */
type SettingsVersion = { settings: { version: string } };

/** What is kept of a card with its delivery, so that it is told later whether it would say something else. */
type Note = Pick<Delivery, 'cardHash' | 'drawnAs' | 'drawnOf' | 'drawnFrom' | 'drawnShows'>;

/** A card, and by what it is told from others. */
export type DrawnCard = {
  card: Card;
  /** SHA-256 of the card as it looks, without what runs on by itself. */
  hash: string;
  /** The version of the review of which it is drawn; 0 where it is about none. */
  of: number;
  /** What it shows beside the review, as a fingerprint without words. */
  from: string;
  /** What it shows of both, as a fingerprint without words. */
  shows: string;
  /** Whether a card drawn then, by another version of the app, said the same in other words. */
  saysTheSame: (then: Pick<Note, 'cardHash' | 'drawnOf' | 'drawnFrom'>) => Promise<boolean>;
};

/**
 * A card that is drawn from a small subject and no review. `facts` are what it shows of that, without words, links and
 * the day on which it is looked at.
 */
export function drawn(card: Card, facts: unknown): DrawnCard {
  const from = sha256(canonicalJson(facts));
  const saysTheSame: DrawnCard['saysTheSame'] = async ({ drawnFrom }) => drawnFrom === from;
  return { card, hash: hashOf(card), of: 0, from, shows: showsOf(card), saysTheSame };
}

type IsOutdatedArgs = { app: SettingsVersion; delivery: Delivery; drawn: DrawnCard };

/**
 * Whether a card that lies in somebody's chat is to be brought up to date: it says something else than it would now. One
 * that another version of the app drew, and that says the same in other words, is left until it is touched: a sentence
 * that reads differently is no reason to change every card of a school at once.
 */
export async function isOutdated({ app, delivery, drawn }: IsOutdatedArgs): Promise<boolean> {
  if (delivery.status !== 'sent' || delivery.activityId === '' || drawn.hash === delivery.cardHash) return false;
  if (delivery.drawnAs === app.settings.version) return true;
  return !showsTheSame(delivery, drawn) || !(await drawn.saysTheSame(delivery));
}

/**
 * Whether it shows the same dates, colours and actions. What changed outside of its review is seen by this alone: the
 * school's calendar, the time that has passed. It was not kept at first; nothing is known then.
 */
function showsTheSame({ drawnShows }: Delivery, { shows }: DrawnCard): boolean {
  return drawnShows === '' || drawnShows === shows;
}

/** What is kept with a delivery of the card that the person has. */
export function noteOf(app: SettingsVersion, { hash, of, from, shows }: DrawnCard): Note {
  return { cardHash: hash, drawnAs: app.settings.version, drawnOf: of, drawnFrom: from, drawnShows: shows };
}

type IsAsNotedArgs = { app: SettingsVersion; delivery: Delivery; drawn: DrawnCard };

/** Whether what is kept with a delivery fits the card as it is drawn now. */
export function isAsNoted({ app, delivery, drawn: { hash } }: IsAsNotedArgs): boolean {
  return delivery.cardHash === hash && delivery.drawnAs === app.settings.version;
}
