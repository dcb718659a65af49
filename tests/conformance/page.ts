import type { Passed } from './provenRules.ts';
import { type Row, type Standing, standingOf, stateOf } from './standing.ts';

const HEAD = `# Conformance: rule, screen, test

<!-- Written by \`npm run conformance\` from docs/rules.md, tests/conformance and the last test run. Change those, not this. -->

Every rule of [the rules](rules.md) with the screen, card or part of the API where a person meets it, and tests that bear its id
and passed. A rule **has a test** when it has both and nothing of it is left to do. It **works** when, more than that, the code
was changed and a test that bears its id noticed (\`tests/mutation/scores.json\`, written by \`npm run test:long\`); only the
domain is tried in that way, so what a rule asks of a screen or of storage can have a test and no more. It is **refuted** where a
test that bears its id fails. Everything else is listed as **missing**, with what is missing. The whole of a policy can be
read at _Policies › the policy_; a rule that only stands there as a text is not done, and has no screen here. A test that only
says that a rule stands in a policy's file proves nothing here.
`;

/**
 * The conformance page: how many rules work in each policy, then each rule. It depends only on rules, screens and names
 * of tests.
 */
export function conformancePage(rows: readonly Row[]): string {
  const policies = [...new Set(rows.map(({ policy }) => policy))];
  const of = (policy?: string) => rows.filter((row) => policy === undefined || row.policy === policy);
  const parts = [HEAD, summary(of, policies), ...policies.map((policy) => table(policy, of(policy)))];
  return `${parts.join('\n').trimEnd()}\n`;
}

const STANDINGS = ['works', 'tested', 'half', 'missing', 'refuted'] as const satisfies readonly Standing[];

function summary(of: (policy?: string) => Row[], policies: readonly string[]): string {
  const line = (name: string, some: readonly Row[]) => {
    const count = (standing: Standing) => some.filter((row) => standingOf(row) === standing).length;
    return cells([name, some.length, ...STANDINGS.map(count)]);
  };
  return [
    '| policy | rules | work | have a test | half there | missing | refuted |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...policies.map((policy) => line(policy, of(policy))),
    line('**all**', of()),
    '',
    'Half there: a screen without a test, a test without a screen, or a part of the rule that the app does not do yet.',
    '',
  ].join('\n');
}

function table(policy: string, rows: readonly Row[]): string {
  return [
    `## ${policy}`,
    '',
    '| id | clause | kinds | rule | screen | test | state |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      cells([
        row.id,
        row.clause,
        row.kinds,
        shortened(row.rule, 110),
        row.screens.join('; '),
        twoOf(row.tests).map(inWords).join('; '),
        stateOf(row),
      ]),
    ),
    '',
  ].join('\n');
}

/** The best test, and the best test in another file. */
function twoOf([first, ...others]: readonly Passed[]): Passed[] {
  if (!first) return [];
  const second = others.find(({ file }) => file !== first.file);
  return second ? [first, second] : [first];
}

function inWords({ file, title, groups }: Passed): string {
  return `${file}: ${shortened([groups.at(-1), title].filter(Boolean).join(' › '), 100)}`;
}

function cells(values: readonly (string | number)[]): string {
  return `| ${values.map((value) => String(value).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`;
}

/** A text cut to a number of characters, at the end of a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[ ,;:.]+$/, '')} …`;
}
