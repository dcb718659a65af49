import type { Rule } from './rules.ts';
import { type Passed, testsOf } from './provenRules.ts';

/** Where a person meets which rules. */
export type Screen = { screen: string; rules: readonly string[] };

/**
 * One rule with the screens where people meet it, the tests that bear its id, whether one of these notices a change of
 * the code, those that fail, and what the app does not yet do about it.
 */
export type Row = Rule & {
  screens: string[];
  tests: Passed[];
  isProven: boolean;
  failing: Passed[];
  rest: string | undefined;
};

export type Standing = 'works' | 'tested' | 'half' | 'missing' | 'refuted';

type Known = {
  screens: readonly Screen[];
  stillMissing: Readonly<Record<string, string>>;
  passed: readonly Passed[];
  failed: readonly Passed[];
  /** Rules of tests that noticed a change of the code (`tests/mutation/scores.json`). */
  proven: ReadonlySet<string>;
};

/** Every rule with its screens and tests. */
export function rowsOf(rules: readonly Rule[], { screens, stillMissing, passed, failed, proven }: Known): Row[] {
  return rules.map((rule) => ({
    ...rule,
    screens: screens.filter((each) => each.rules.includes(rule.id)).map(({ screen }) => screen),
    tests: testsOf(rule.id, passed),
    isProven: proven.has(rule.id),
    failing: testsOf(rule.id, failed),
    rest: stillMissing[rule.id],
  }));
}

/**
 * The state of a rule. A failing test refutes it. It is missing without a screen and a test, and half there without one
 * of the two or with something left to do. Otherwise it has a test, and works where such a test also fails once the code
 * is changed.
 */
export function standingOf({ screens, tests, isProven, failing, rest }: Omit<Row, keyof Rule>): Standing {
  if (failing.length > 0) return 'refuted';
  if (screens.length === 0 && tests.length === 0) return 'missing';
  if (screens.length === 0 || tests.length === 0 || rest) return 'half';
  return isProven ? 'works' : 'tested';
}

/** The state of a rule in words: `works`, `has a test`, what refutes it, or what is missing. */
export function stateOf(row: Omit<Row, keyof Rule>): string {
  const standing = standingOf(row);
  if (standing === 'works') return 'works';
  if (standing === 'tested') return 'has a test';
  if (standing === 'refuted') return `refuted: ${row.failing.map(({ title }) => title).join('; ')}`;
  if (row.screens.length === 0) return row.tests.length === 0 ? 'missing' : 'missing: no screen yet';
  if (row.tests.length > 0) return `missing in part: ${row.rest}`;
  return row.rest ? `missing: no test; and in part: ${row.rest}` : 'missing: no test';
}
