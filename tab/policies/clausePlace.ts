import type { PolicyEntry, PolicyTopic } from '#domain/views/policy.ts';

/** The id of the place on the page at which a clause stands. */
export function clausePlace(clause: string): string {
  return `clause-${clause.replaceAll(/\s+/g, '-')}`;
}

/** The first rule of each clause: where somebody who looks for the clause is led. */
export function firstOfClauses(topics: readonly PolicyTopic[]): ReadonlySet<PolicyEntry> {
  const seen = new Set<string>();
  const entries = topics.flatMap((topic) => topic.entries);
  return new Set(entries.filter(({ clause }) => !seen.has(clause) && seen.add(clause)));
}
