// npm run test:long: checks that a test reaches every place that refuses. Then it changes the domain in small ways, one
// at a time, and sees whether a test fails. With names, as in npm run test:long -- refusals domain/limits, it runs only
// these. A score below its floor fails; a higher score is the new floor.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { isBelow, type MutationReport, raised, type Scores, scoreOf, survivorsOf } from './score.ts';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'tests', 'mutation', 'scores.json');
const REFUSALS = 'refusals';
const parts = readdirSync(join(root, 'domain/review'), { withFileTypes: true }).filter((each) => each.isDirectory());
const folders = ['domain/limits', 'domain/review', ...parts.map(({ name }) => `domain/review/${name}`)];
const asked = process.argv.slice(2).map((each) => each.replace(/\/$/, ''));
const unknown = asked.filter((each) => each !== REFUSALS && !folders.includes(each));
if (unknown.length > 0) {
  console.error(`Not known: ${unknown.join(', ')}. There are ${[REFUSALS, ...folders].join(', ')}.`);
  process.exit(1);
}

let failed = 0;
if (asked.length === 0 || asked.includes(REFUSALS)) {
  const { status } = spawnSync(process.execPath, ['tests/refusals/run.ts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
for (const folder of asked.length > 0 ? folders.filter((each) => asked.includes(each)) : folders) {
  const report = await mutate(folder);
  const scores = JSON.parse(readFileSync(kept, 'utf8')) as Scores;
  const found = scoreOf(report);
  console.log(survivorsOf(report).join('\n'));
  console.log(`${folder}: ${found.score} % of the mutants were killed; the floor is ${scores[folder]?.score ?? 0} %.`);
  if (isBelow(found, scores[folder])) failed += 1;
  else writeFileSync(kept, `${JSON.stringify(raised(scores, { folder, found }), null, 2)}\n`);
}
process.exit(failed > 0 ? 1 : 0);

/** Mutates the files that lie directly in a part's folder; for `domain/review`, the folders below it do not count. */
async function mutate(folder: string): Promise<MutationReport> {
  const name = folder.replaceAll('/', '-');
  // Each limit has its own tests; a part of a review is also covered by the tests of all other parts.
  process.env['FAIRVIEW_TESTS_UNDER'] = folder === 'domain/limits' ? '../domain/limits/' : '../domain/';
  const file = (kind: string) => join('node_modules', '.fairview-mutation', `${name}.${kind}.json`);
  await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    mutate: [folder === 'domain/review' ? `${folder}/*.ts` : `${folder}/**/*.ts`],
    // Types and pinned texts check the wording. A value computed once, when a file is read, would run every test again
    // for each change.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    // On a busy machine a slow test is not an endless one.
    timeoutMS: 60_000,
    coverageAnalysis: 'perTest',
    // Today's TypeScript has no interface for the checker, or for reading its settings.
    tsconfigFile: 'none',
    ignorePatterns: ['dist', 'env', '.fairview', 'infra'],
    tempDirName: join('node_modules', '.fairview-mutants'),
    incremental: true,
    incrementalFile: file('incremental'),
    reporters: ['json'],
    jsonReporter: { fileName: file('report') },
    allowConsoleColors: false,
  }).runMutationTest();
  const written = join(root, file('report'));
  if (!existsSync(written)) throw new Error(`No report was written of ${folder}.`);
  return JSON.parse(readFileSync(written, 'utf8')) as MutationReport;
}
