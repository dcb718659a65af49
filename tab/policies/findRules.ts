import type { PolicyEntry, PolicyTopic } from '#domain/views/policy.ts';

/** The search: words of a rule, its id or its clause; optionally only rules with a date of the reader's own. */
export type Wanted = { words: string; withDates: boolean };

/**
 * The topics with the rules that match. Every word must be found, in any order; topics without a match are left out.
 */
export function findRules(topics: readonly PolicyTopic[], { words, withDates }: Wanted): PolicyTopic[] {
  const looked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (entry: PolicyEntry, topic: PolicyTopic) =>
    (!withDates || entry.dates.length > 0) && looked.every((word) => textOf(entry, topic).includes(word));
  return topics
    .map((topic) => ({ ...topic, entries: topic.entries.filter((entry) => fits(entry, topic)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** How many rules there are under some topics. */
export function countRules(topics: readonly PolicyTopic[]): number {
  return topics.reduce((count, { entries }) => count + entries.length, 0);
}

function textOf({ clause, text, owedBy, when }: PolicyEntry, topic: PolicyTopic): string {
  return [`clause ${clause}`, text, owedBy, when, topic.title].join(' ').toLowerCase();
}
