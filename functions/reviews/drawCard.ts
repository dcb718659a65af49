import { cardFor } from '#bot/cards/cardFor.ts';
import { STEP_LABELS } from '#bot/cards/dutyCards.ts';
import type { Card } from '#bot/cards/layout.ts';
import type { Context } from '#domain/review/context.ts';
import type { Message } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { sha256 } from '../storage/hash.ts';
import type { Drawn } from '../delivery/sendOnce.ts';
import { tabLink } from './tabLink.ts';

/** The card of a message as the review stands now, and the hash by which a change of it is told. */
export function drawCard(
  app: Pick<App, 'settings'>,
  message: Pick<Message, 'key' | 'to' | 'kind' | 'aboutId'>,
  review: Review,
  context: Context,
): Drawn {
  return drawn(cardFor({ review, message, context, link: (place) => tabLink(app.settings.teamsAppId, place) }));
}

/** A card with its hash. */
export function drawn(card: Card): Drawn {
  const text = JSON.stringify(card, (key, value) =>
    key === 'facts' ? withoutCountdown(value) : isStep(value) ? null : value,
  );
  return { card, hash: sha256(text) };
}

/** How near a deadline is stands above a reminder, and runs on by itself too. */
function isStep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value && STEP_LABELS.has(String(value.text));
}

/** The hours left run down by themselves; a card is not sent anew for that. */
function withoutCountdown(facts: unknown): unknown {
  return Array.isArray(facts) ? facts.filter((fact: { title?: string }) => fact.title !== 'Left') : facts;
}
