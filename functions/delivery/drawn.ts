import { canonicalJson } from '#domain/review/canonicalJson.ts';
import { STEP_LABELS } from '#bot/cards/dutyCards.ts';
import type { Card } from '#bot/cards/layout.ts';
import type { App } from '../app.ts';
import { sha256 } from '../storage/hash.ts';
import type { Delivery } from '../storage/deliveryRow.ts';

/** A card, and what is kept of it with its delivery, so that it is told later whether it would say something else. */
export type Drawn = {
  card: Card;
  /** SHA-256 of the card as it looks, without what runs on by itself. */
  hash: string;
  /** The version of the review of which it is drawn; 0 where it is about none. */
  of: number;
  /** What it shows beside the review, as a fingerprint without words. */
  from: string;
  /** Whether a card drawn then, by another version of the app, said the same in other words. */
  saysTheSame: (then: Pick<Delivery, 'drawnOf' | 'drawnFrom'>) => Promise<boolean>;
};

/**
 * A card that is drawn from a small subject and no review. `facts` are what it shows of that, without words, links and
 * the day on which it is looked at.
 */
export function drawn(card: Card, facts: unknown): Drawn {
  const from = sha256(canonicalJson(facts));
  return { card, hash: hashOf(card), of: 0, from, saysTheSame: async ({ drawnFrom }) => drawnFrom === from };
}

/** By what a card is told from another. */
export function hashOf(card: Card): string {
  const text = JSON.stringify(card, (key, value) =>
    key === 'facts' ? withoutCountdown(value) : isStep(value) ? null : value,
  );
  return sha256(text);
}

/**
 * Whether a card that lies in somebody's chat is to be brought up to date: it says something else than it would now. One
 * that another version of the app drew, and that says the same in other words, is left until it is touched: a sentence
 * that reads differently is no reason to change every card of a school at once.
 */
export async function isOutdated(app: Pick<App, 'settings'>, delivery: Delivery, drawn: Drawn): Promise<boolean> {
  if (delivery.status !== 'sent' || delivery.activityId === '' || drawn.hash === delivery.cardHash) return false;
  return delivery.drawnAs === app.settings.version || !(await drawn.saysTheSame(delivery));
}

/** What is kept with a delivery of the card that the person has. */
export function noteOf(
  app: Pick<App, 'settings'>,
  { hash, of, from }: Drawn,
): Pick<Delivery, 'cardHash' | 'drawnAs' | 'drawnOf' | 'drawnFrom'> {
  return { cardHash: hash, drawnAs: app.settings.version, drawnOf: of, drawnFrom: from };
}

/** Whether what is kept with a delivery fits the card as it is drawn now. */
export function isAsNoted(app: Pick<App, 'settings'>, delivery: Delivery, { hash }: Drawn): boolean {
  return delivery.cardHash === hash && delivery.drawnAs === app.settings.version;
}

/** How near a deadline is stands above a reminder, and runs on by itself too. */
function isStep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value && STEP_LABELS.has(String(value.text));
}

/** The hours left run down by themselves; a card is not sent anew for that. */
function withoutCountdown(facts: unknown): unknown {
  return Array.isArray(facts) ? facts.filter((fact: { title?: string }) => fact.title !== 'Left') : facts;
}
