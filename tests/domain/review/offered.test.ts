import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FLAGS, OF_OTHER_PAGES } from './offered/flags.ts';
import { statesOf } from './offered/states.ts';
import { type Finding, findingsFor, toolsFor } from './offered/tried.ts';
import { REVIEWS } from './stateTable/fullReview.ts';

/**
 * Page and card offer exactly what the command would accept. This holds in every state of a review under each policy,
 * for everybody. Nothing is offered that is refused for being closed, suspended or somebody else's, and everything that
 * would be accepted is offered somewhere.
 */
const worded = (finding: Finding) => `${finding.what} (${finding.policy}, ${finding.state}, ${finding.role})`;

describe.each(REVIEWS)('what is offered: $pack', (start) => {
  test('to everybody in every state is what would be accepted, and the other way round', () => {
    const found: Finding[] = [];
    const unknown = new Set<string>();
    for (const state of statesOf(start)) {
      const tools = toolsFor(state);
      for (const somebody of state.people) {
        const { findings, unknown: flags } = findingsFor(state, somebody, tools);
        found.push(...findings);
        for (const flag of flags) unknown.add(flag);
      }
    }
    expect([...unknown], 'flags that tests/domain/review/offered/flags.ts does not know').toEqual([]);
    expect([...Map.groupBy(found, ({ what }) => what).values()].map(([first]) => first && worded(first))).toEqual([]);
  });
});

test('every flag of the views is written down, with what it offers', () => {
  const folder = new URL('../../../domain/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^views\/|\/view\w*\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const declared = sources.flatMap((text) =>
    [...text.matchAll(/\b((?:can|may)[A-Z]\w*): [^;\n]*;/g)].map(([, name]) => name),
  );
  const written = new Set(Object.keys(FLAGS).map((path) => path.split('.').at(-1)));
  expect(declared.length).toBeGreaterThan(80);
  expect(
    declared.filter((name) => name !== undefined && !written.has(name) && !Object.hasOwn(OF_OTHER_PAGES, name)),
  ).toEqual([]);
});
