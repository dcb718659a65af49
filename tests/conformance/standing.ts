import type { Rule } from './rules.ts';
import { type Passed, testsOf } from './provenRules.ts';

/** Where a person meets which rules. */
export type Screen = { screen: string; rules: readonly string[] };

/** One rule with where it is met, what proves it and what the app does not do of it yet. */
export type Row = Rule & { screens: string[]; tests: Passed[]; rest: string | undefined };

export type Standing = 'works' | 'half' | 'missing';

/** Every rule with its screens and tests. */
export function rowsOf(
  rules: readonly Rule[],
  {
    screens,
    stillMissing,
    passed,
  }: { screens: readonly Screen[]; stillMissing: Readonly<Record<string, string>>; passed: readonly Passed[] },
): Row[] {
  return rules.map((rule) => ({
    ...rule,
    screens: screens.filter((each) => each.rules.includes(rule.id)).map(({ screen }) => screen),
    tests: testsOf(rule.id, passed),
    rest: stillMissing[rule.id],
  }));
}

/** A rule works with a screen, a passing test and nothing left to do; it is missing without a screen and a test. */
export function standingOf({ screens, tests, rest }: Pick<Row, 'screens' | 'tests' | 'rest'>): Standing {
  if (screens.length === 0 && tests.length === 0) return 'missing';
  return screens.length > 0 && tests.length > 0 && !rest ? 'works' : 'half';
}

/** The state of a rule in words: `works`, or what is missing. */
export function stateOf(row: Pick<Row, 'screens' | 'tests' | 'rest'>): string {
  if (standingOf(row) === 'works') return 'works';
  if (row.screens.length === 0) return row.tests.length === 0 ? 'missing' : 'missing: no screen yet';
  if (row.tests.length > 0) return `missing in part: ${row.rest}`;
  return row.rest ? `missing: no test; and in part: ${row.rest}` : 'missing: no test';
}
