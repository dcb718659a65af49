import { MONTHS, WEEKDAYS } from '#domain/calendar/inWords.ts';
import { STEP_LABELS } from '#bot/cards/dutyCards.ts';
import type { Card } from '#bot/cards/layout.ts';
import { sha256 } from '../storage/hash.ts';

/** Tells one card from another: SHA-256 of the card as it looks, without what counts down by itself. */
export function hashOf(card: Card): string {
  return sha256(JSON.stringify(card, withoutWhatRunsOn));
}

/**
 * Tells whether two cards differ in more than wording: SHA-256 of the elements, colours, actions and data. Of each text
 * it takes only the figures: numbers, times, clauses, days of the week, months, and that something is overdue, which
 * may show in no other way. “Due by 5 October” is the same here as “It is to be done by 5 October”. It is not the same
 * as “Due by 6 October” or “Overdue since 5 October”.
 */
export function showsOf(card: Card): string {
  const seen: unknown = JSON.parse(JSON.stringify(card, withoutWhatRunsOn));
  return sha256(JSON.stringify(withoutWords(seen, '')));
}

/** The properties in which a card has words. A fact’s name and value are both words. */
const WORDS: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'tooltip',
  'fallbackText',
  'speak',
  'inlines',
]);

function withoutWords(part: unknown, name: string): unknown {
  if (typeof part === 'string') return WORDS.has(name) ? figuresIn(part) : part;
  if (Array.isArray(part)) return part.map((each) => withoutWords(each, name));
  if (typeof part !== 'object' || part === null || name === 'data') return part;
  return Object.fromEntries(
    Object.entries(part).map(([own, value]) => [own, withoutWords(value, name === 'facts' ? 'text' : own)]),
  );
}

const NAMES: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS, 'overdue', 'Overdue']);

/**
 * One of these names, or a word with a digit and whatever follows it up to a mark that ends it: `15:30`, `KM-39`,
 * `2.4`.
 */
const FIGURES = new RegExp(`\\b(?:${[...NAMES].join('|')})\\b|[\\p{L}\\p{N}]+(?:[.:,/–-][\\p{L}\\p{N}]+)*`, 'gu');

/** The figures in a text. Cards write a backslash before some marks. */
function figuresIn(text: string): string[] {
  const found = text.replaceAll('\\', '').match(FIGURES) ?? [];
  return found.filter((each) => /\p{N}/u.test(each) || NAMES.has(each)).map((each) => each.toLowerCase());
}

/**
 * Leaves out the hours left and how near a deadline is. They count down by themselves, and a card is not sent again for
 * them.
 */
function withoutWhatRunsOn(key: string, value: unknown): unknown {
  if (key === 'facts') return withoutCountdown(value);
  return isStep(value) ? null : value;
}

/** The line above a reminder that says how near the deadline is. */
function isStep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value && STEP_LABELS.has(String(value.text));
}

function withoutCountdown(facts: unknown): unknown {
  return Array.isArray(facts) ? facts.filter((fact: { title?: string }) => fact.title !== 'Left') : facts;
}
