import { relative } from 'node:path';
import { RULE_ID } from './rules.ts';

/** The part of a report in vitest's JSON format that is read. */
export type Report = {
  testResults: {
    name: string;
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
  }[];
};

/** A test that was run: its file under `tests/`, its own name, and the names of the groups around it. */
export type Passed = { file: string; title: string; groups: string[] };

/**
 * The tests that passed in a report. `tests` is the folder of all tests. The tests of this page itself prove no rule.
 */
export function passedTests(report: Report, tests: string): Passed[] {
  return testsThat('passed', report, tests);
}

/** The tests that failed in a report: each refutes the rules that it bears. */
export function failedTests(report: Report, tests: string): Passed[] {
  return testsThat('failed', report, tests);
}

function testsThat(what: 'passed' | 'failed', { testResults }: Report, tests: string): Passed[] {
  return testResults
    .map(({ name, assertionResults }) => ({ file: relative(tests, name).replaceAll('\\', '/'), assertionResults }))
    .filter(({ file }) => !file.startsWith('conformance/'))
    .flatMap(({ file, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === what)
        .map(({ title, ancestorTitles }) => ({ file, title, groups: ancestorTitles.filter(Boolean) })),
    );
}

/** Names of tests that only say that something is in a policy's file; that does not prove that the rule works. */
const ONLY_WRITTEN = [
  /\bstands? (?:in|as)\b/,
  /\bevery rule\b/,
  /\bhave a setting\b/,
  /\bis in the policy\b/,
  /\bthe policy names no\b/,
  /\bunfilled blank\b/,
  /\bin the form \w+: \[/,
  /: (?:whole|updates|assessment|progress), /,
  // These name what people may do, and only compare the rows of a policy's file.
  /^KM-09 KM-10 KM-20 what the headteacher decides/,
  /^KM-14 the adviser reads/,
  /^TA-13 TA-30 the reviewer’s line managers/,
  /^TA-18 the reasons for what was not achieved/,
  /^TA-22 the activities and the time on each/,
  /^TA-26 TA-29 the review can be suspended for/,
  /^PA-10 both have the whole record/,
  /^KS-24 a review can be suspended for/,
  /^KC-12 adjustments and support can be recorded/,
];

/**
 * The rules that a test bears: those whose ids are in its name or in the name of a group around it. Ids in brackets are
 * only mentioned. A test of X-03 checks what a policy says, so it proves X-03 and no other rule.
 */
export function rulesBorneBy({ title, groups }: Pick<Passed, 'title' | 'groups'>): string[] {
  const names = [...groups, title].map((name) => name.replaceAll(/\([^)]*\)/g, ''));
  const looksAtFile = ONLY_WRITTEN.some((pattern) => names.some((name) => pattern.test(name)));
  if (names.some((name) => idsAtBeginning(name).includes('X-03'))) return ['X-03'];
  if (looksAtFile) return [];
  return [...new Set(names.flatMap((name) => name.match(RULE_ID) ?? []))];
}

function idsAtBeginning(name: string): string[] {
  return name.match(/^(?:(?:KM|TA|PA|KS|KC|X)-\d{2}[ :]*)+/)?.[0].match(RULE_ID) ?? [];
}

/** A test's folder shows how much it goes through: a browser first, then a part of the tab, the app, a review, and single functions. */
const PLACES = ['browser/', 'tab/', 'functions/', 'domain/review/', 'domain/'];

/**
 * The tests that bear a rule, the best first. Tests through the app come before those of single functions; tests that
 * begin with the id before those that name it later; tests of one rule before those of several. The order depends only
 * on names.
 */
export function testsOf(id: string, passed: readonly Passed[]): Passed[] {
  const key = (test: Passed) => {
    const place = PLACES.findIndex((each) => test.file.startsWith(each));
    const begins = [...test.groups, test.title].some((name) => idsAtBeginning(name).includes(id));
    const rules = String(rulesBorneBy(test).length).padStart(2, '0');
    return [begins ? 0 : 1, place < 0 ? PLACES.length : place, rules, test.file, test.title].join('\t');
  };
  return passed
    .filter((test) => rulesBorneBy(test).includes(id))
    .map((test) => ({ test, key: key(test) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ test }) => test);
}
