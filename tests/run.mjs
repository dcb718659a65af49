// npm test: runs every check of the project, one line each, with a line of totals at the end. npm test -- FILE … runs
// only those test files, or all whose path contains the text.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, install, node, root } from '../local/install.mjs';
import { spawn, spawnSync } from 'node:child_process';

const withBrowser = !process.argv.includes('--no-browser');
const files = process.argv.slice(2).filter((each) => !each.startsWith('--'));

install();

if (files.length > 0) {
  const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...files];
  process.exit(spawnSync(node, vitest, { cwd: root, env, stdio: 'inherit' }).status ?? 1);
}

/** Runs a program quietly; its output is shown only when it fails. */
function quietly(args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    child.once('exit', (code) => resolve({ ok: code === 0, text }));
  });
}

let failed = 0;
async function step(name, work) {
  const began = Date.now();
  const { ok, text = '' } = await work();
  if (!ok) failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(text);
}

const bin = (path) => join('node_modules', path);
const types = (project) => quietly([bin('typescript/bin/tsc'), '-p', project]);

/** Checks of one list go one after the other, and the lists side by side. */
const lists = [
  [
    [
      'lint, and the arrows between the rooms',
      () => quietly([bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']),
    ],
    ['types of functions, bot, local and tests', () => types('.')],
    ['types of domain and contract, without DOM and Node', () => types('contract')],
    ['types of the tab and the Teams-like window', () => types('tab')],
  ],
  [
    ['unused files, exports and packages', () => quietly([bin('knip/bin/knip.js'), '--no-progress'])],
    ['formatting', () => quietly([bin('oxfmt/bin/oxfmt'), '--check'])],
    ['build of what is deployed', () => quietly(['build.mjs'])],
    [
      'build of the Teams-like window',
      () => quietly([bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn', '-c', 'local/window/vite.config.ts']),
    ],
  ],
];
await Promise.all(
  lists.map(async (checks) => {
    for (const [name, check] of checks) await step(name, check);
  }),
);

const totals = { passed: 0, failed: 0 };
async function tests(name, project) {
  const report = join(root, 'node_modules', `.fairview-${project}.json`);
  rmSync(report, { force: true });
  await step(name, () =>
    quietly([
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    totals.passed += numPassedTests;
    totals.failed += numFailedTests || (numFailedTestSuites > 0 ? 1 : 0);
    console.log(
      `  ${numPassedTests} of ${numTotalTests} passed${numPendingTests > 0 ? `, ${numPendingTests} not run` : ''}`,
    );
  } catch {
    totals.failed += 1;
  }
}
await tests('domain, storage, API, bot and local tests', 'unit');
await tests('tests of the tab’s parts', 'tab');
if (withBrowser) {
  await tests('browser tests', 'browser');
  await step('conformance of every rule', () => quietly(['tests/conformance/generate.ts', '--check']));
} else {
  console.log('  conformance of every rule is left out: it needs the report of the browser tests');
}

const unmet = Math.max(0, failed - (totals.failed > 0 ? 1 : 0));
console.log(`\n${totals.passed} passed, ${totals.failed + unmet} failed`);
process.exit(failed > 0 || totals.failed > 0 ? 1 : 0);
