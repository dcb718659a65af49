import { canonicalJson } from '#domain/review/canonicalJson.ts';
import type { Chosen } from '#bot/cards/inLanguage.ts';
import type { Card } from '#bot/cards/layout.ts';
import { sha256 } from '../storage/hash.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { hashOf, showsOf } from './cardPrints.ts';

/** The part of the app that says its version. */
type SettingsVersion = { settings: { version: string } };

/** What is kept of a card with its delivery, to tell later whether the card would say something else. */
type Note = Pick<Delivery, 'cardHash' | 'drawnAs' | 'drawnOf' | 'drawnFrom' | 'drawnShows'>;

/** A card, and the marks that tell it from others. */
export type DrawnCard = {
  card: Card;
  /** The language in which the person reads it, where one was chosen. */
  language?: Chosen;
  /** The card before it was told in that language. */
  english?: Card;
  /** SHA-256 of the card as it looks, without what counts down by itself. */
  hash: string;
  /** The version of the review from which it is drawn; 0 where it is about no review. */
  of: number;
  /** What it shows from outside the review, as a fingerprint without words. */
  from: string;
  /** What it shows from inside and outside the review, as a fingerprint without words. */
  shows: () => string;
  /** Whether a card drawn earlier, by another version of the app, said the same in other words. */
  saysTheSame: (then: Pick<Note, 'cardHash' | 'drawnOf' | 'drawnFrom'>) => Promise<boolean>;
};

/**
 * A card drawn from a small subject instead of a review. `facts` are what it shows of the subject, without words, links
 * and the day on which it is looked at. Of a card from before they were kept nothing is known, and it is left.
 */
export function drawn(card: Card, facts: unknown): DrawnCard {
  const from = sha256(canonicalJson(facts));
  const saysTheSame: DrawnCard['saysTheSame'] = async ({ drawnFrom }) => drawnFrom === '' || drawnFrom === from;
  return { card, hash: hashOf(card), of: 0, from, shows: () => showsOf(card), saysTheSame };
}

type IsOutdatedArgs = { app: SettingsVersion; delivery: Delivery; drawn: DrawnCard };

/**
 * Whether a card in somebody's chat must be brought up to date because it would now say something else. A card that
 * another version of the app drew, and that says the same in other words, stays until it is touched: a reworded
 * sentence is no reason to change every card of a school at once.
 */
export async function isOutdated({ app, delivery, drawn }: IsOutdatedArgs): Promise<boolean> {
  if (delivery.status !== 'sent' || delivery.activityId === '' || drawn.hash === delivery.cardHash) return false;
  if (delivery.drawnAs === app.settings.version) return true;
  return !showsTheSame(delivery, drawn) || !(await drawn.saysTheSame(delivery));
}

/**
 * Whether the card shows the same dates, colours and actions. Only this reveals changes outside the review, such as the
 * school's calendar or the time that has passed. It was not kept at first; then nothing is known.
 */
function showsTheSame({ drawnShows }: Delivery, { shows }: DrawnCard): boolean {
  return drawnShows === '' || drawnShows === shows();
}

/** What is kept with a delivery about the card that the person has. */
export function noteOf(app: SettingsVersion, { hash, of, from, shows }: DrawnCard): Note {
  return { cardHash: hash, drawnAs: app.settings.version, drawnOf: of, drawnFrom: from, drawnShows: shows() };
}

type IsAsNotedArgs = { app: SettingsVersion; delivery: Delivery; drawn: DrawnCard };

/** Whether what is kept with a delivery matches the card as it is drawn now. */
export function isAsNoted({ app, delivery, drawn: { hash } }: IsAsNotedArgs): boolean {
  return delivery.cardHash === hash && delivery.drawnAs === app.settings.version;
}
