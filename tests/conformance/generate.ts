// npm run conformance: writes docs/conformance.md from the reports of the last test run. With --check, as in npm test,
// it only says whether the page matches these reports.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformancePage } from './page.ts';
import { failedTests, passedTests, type Report } from './provenRules.ts';
import { parseRules } from './rules.ts';
import { SCREENS } from './screens.ts';
import { rowsOf } from './standing.ts';
import { STILL_MISSING } from './stillMissing.ts';
import type { Scores } from '../mutation/score.ts';

const tests = join(import.meta.dirname, '..');
const root = join(tests, '..');
const file = join(root, 'docs', 'conformance.md');

function reportOf(project: string): Report {
  const report = join(root, 'node_modules', `.fairview-${project}.json`);
  if (existsSync(report)) return JSON.parse(readFileSync(report, 'utf8')) as Report;
  console.error(`There is no report of the ${project} tests. Run npm test first.`);
  return process.exit(1);
}

const reports = ['unit', 'tab', 'browser'].map(reportOf);
const scores = JSON.parse(readFileSync(join(tests, 'mutation', 'scores.json'), 'utf8')) as Scores;

const page = conformancePage(
  rowsOf(parseRules(readFileSync(join(root, 'docs', 'rules.md'), 'utf8')), {
    screens: SCREENS,
    stillMissing: STILL_MISSING,
    passed: reports.flatMap((report) => passedTests(report, tests)),
    failed: reports.flatMap((report) => failedTests(report, tests)),
    proven: new Set(Object.values(scores).flatMap(({ rules }) => rules)),
  }),
);

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
  console.log('docs/conformance.md is written.');
} else {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (written !== page) {
    const now = page.split('\n');
    const before = new Set(written.split('\n'));
    const changed = now.filter((line) => !before.has(line));
    console.error(
      [
        'docs/conformance.md is not what rules, screens and tests make of it now. Run npm run conformance and look at the change.',
        ...changed.slice(0, 8),
        ...(changed.length > 8 ? [`and ${changed.length - 8} more lines`] : []),
      ].join('\n'),
    );
    process.exit(1);
  }
}
