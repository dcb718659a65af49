import { withoutDistance } from '#domain/calendar/deadlineInWords.ts';
import { MONTHS, WEEKDAYS } from '#domain/calendar/inWords.ts';
import type { Card } from '#bot/cards/layout.ts';
import { sha256 } from '../storage/hash.ts';

/** Tells one card from another: SHA-256 of the card as it looks, without what counts down by itself. */
export function hashOf(card: Card): string {
  return sha256(textOf(card));
}

/** A part of a card as text, without what counts down by itself. */
export function textOf(part: unknown): string {
  return JSON.stringify(part, withoutWhatRunsOn);
}

/**
 * Tells whether two cards differ in more than wording: SHA-256 of the elements, colours, actions and data. Of each text
 * it takes only the figures: numbers, times, clauses, days of the week, months, and that something is late, which may
 * show in no other way. “Due by 5 October” is the same here as “It is to be done by 5 October”. It is not the same as
 * “Due by 6 October” or “Late since 5 October”.
 */
export function showsOf(card: Card): string {
  const seen: unknown = JSON.parse(textOf(card));
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

const NAMES: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS, 'late', 'Late']);

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

/** Leaves out how far off a deadline is. That runs on by itself, and a card is not sent again for it. */
function withoutWhatRunsOn(_: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutDistance(value) : value;
}
