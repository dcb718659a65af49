import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { keysIn } from '#domain/typed.ts';
import { TIMERS } from '#functions/pulse/timers.ts';
import about from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'functions');
const run = promisify(execFile);

/** The Node that Azure is told to run: `infra/main.bicep` reads its version from the same line. */
const node = join(root, 'node_modules', '.bin', 'node');

/** The deployed app's settings; nothing at these addresses is reached while functions are indexed. */
const ENVIRONMENT = {
  TENANT_ID: '00000000-0000-4000-8000-000000000001',
  CLIENT_ID: '00000000-0000-4000-8000-000000000002',
  CLIENT_ASSERTION_IDENTITY: '00000000-0000-4000-8000-000000000003',
  BOT_ID: '00000000-0000-4000-8000-000000000004',
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000005',
  FIRST_ADMINISTRATOR: '00000000-0000-4000-8000-000000000007',
  PUBLIC_ORIGIN: 'https://fairview.example',
  GRAPH_NOTIFICATION_SECRET: 'a-secret-of-some-length',
  AzureWebJobsStorage__queueServiceUri: 'https://fairviewhost.queue.core.windows.net',
  AzureWebJobsStorage__clientId: '00000000-0000-4000-8000-000000000006',
  RECORDS_TABLES: 'https://fairview.table.core.windows.net',
  RECORDS_FILES: 'https://fairview.blob.core.windows.net',
  RECORDS_IDENTITY: '00000000-0000-4000-8000-000000000008',
};

/**
 * Loads the package as the Functions worker does: a core module is in place, then `main` of package.json is imported,
 * since that is an ES module, which makes the registrations.
 */
const WORKER = `
const Module = require('node:module');
const path = require('node:path');
const functions = [];
const core = {
  version: '3.12.0', hostVersion: '4.1042.0', setProgrammingModel() {}, getProgrammingModel() {},
  registerHook: () => ({ dispose() {} }), log() {}, retrieveLogLevel() {},
  registerFunction: (metadata) => { functions.push(metadata); return { dispose() {} }; },
};
const load = Module._load;
Module._load = function (request, ...rest) { return request === '@azure/functions-core' ? core : load.call(this, request, ...rest); };
const folder = process.argv[1];
const { main } = JSON.parse(require('node:fs').readFileSync(path.join(folder, 'package.json'), 'utf8'));
import(path.join(folder, main)).then(
  () => {
    console.log(JSON.stringify(functions.map(({ name, bindings }) => ({ name, bindings: Object.values(bindings) }))));
    process.exit(0);
  },
  (error) => { console.error(error.message); process.exit(3); },
);
`;

type Indexed = {
  name: string;
  bindings: { type: string; direction: string; route?: string; schedule?: string; queueName?: string }[];
};

async function load(
  environment: Record<string, string>,
): Promise<{ code: number; functions: Indexed[]; said: string }> {
  try {
    const { stdout } = await run(node, ['-e', WORKER, built], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      cwd: built,
    });
    return { code: 0, functions: JSON.parse(stdout) as Indexed[], said: '' };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, functions: [], said: stderr };
  }
}

type Metafile = {
  inputs: Record<string, unknown>;
  outputs: Record<
    string,
    { bytes: number; inputs: Record<string, unknown>; imports: { path: string; kind: string }[] }
  >;
};

const meta = () => JSON.parse(readFileSync(join(root, 'dist', 'functions-bundle.json'), 'utf8')) as Metafile;

/** The package that a file belongs to; undefined for one of ours. */
const packageOf = (path: string) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

beforeAll(async () => {
  if (!existsSync(join(built, 'main.mjs'))) await run(node, ['build.mjs'], { cwd: root });
});

describe('what is deployed', () => {
  test('is one bundle, host.json, package.json and the tab; nothing of the local parts is in it', () => {
    const ours = Object.keys(meta().inputs).filter((path) => !path.startsWith('node_modules'));
    expect(ours.filter((path) => /^(local|tests|tab)\//.test(path))).toEqual([]);
    expect(ours).toContain('functions/main.ts');
    expect(existsSync(join(built, 'host.json'))).toBe(true);
    expect(existsSync(join(built, 'tab', 'index.html'))).toBe(true);
    const code = Object.entries(meta().outputs).filter(([path]) => path.endsWith('.mjs'));
    expect(code.reduce((sum, [, { bytes }]) => sum + bytes, 0)).toBeLessThan(8 * 1024 * 1024);
  });

  test('loads the bot and what prints only once they are needed', () => {
    const { outputs } = meta();
    const atStart = new Set<string>();
    const load = (path: string) => {
      if (atStart.has(path)) return;
      atStart.add(path);
      for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') load(next);
    };
    load('dist/functions/main.mjs');
    const packagesOf = (paths: Iterable<string>) =>
      new Set([...paths].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {})).map(packageOf));
    const late = ['botbuilder', 'botframework-connector', 'pdfkit', 'fontkit'];
    expect(late.filter((name) => !packagesOf(Object.keys(outputs)).has(name))).toEqual([]);
    expect(late.filter((name) => packagesOf(atStart).has(name))).toEqual([]);
  });

  test('has the table of bank holidays, and not every country’s calendar and every time zone', () => {
    const inputs = Object.keys(meta().inputs);
    expect(inputs).toContain('domain/calendar/bankHolidays.json');
    expect(inputs.filter((path) => /^(date-holidays|moment)/.test(packageOf(path) ?? ''))).toEqual([]);
  });

  test('lists the licence of each package that is in it, of the tab, of the font, and of the table of bank holidays', () => {
    const listing = readFileSync(join(built, 'tab', 'licences.txt'), 'utf8');
    for (const name of [
      'botbuilder',
      '@azure/functions',
      'pdfkit',
      'react',
      '@fluentui/react-button',
      'dejavu-fonts-ttf',
      'date-holidays',
    ])
      expect(listing).toMatch(new RegExp(`^${name} \\d.*\\n[A-Z]`, 'm'));
    expect(listing).toContain('Copyright (c) Meta Platforms, Inc.');
    expect(existsSync(join(built, 'tab', 'licences.json'))).toBe(false);
  });

  test('is tried under the very Node that Azure is told to run', async () => {
    const { stdout } = await run(node, ['--version']);
    expect(stdout.trim()).toBe(`v${about.devDependencies.node}`);
    expect(about.devDependencies.node).toMatch(/^24\.\d+\.\d+$/);
  });

  test('loads as the Functions worker loads it, with HTTP, timer and queue triggers', async () => {
    const { functions } = await load(ENVIRONMENT);
    const kinds = Map.groupBy(functions, ({ bindings }) => bindings.find(({ direction }) => direction === 'in')?.type);
    expect(kinds.get('timerTrigger')?.map(({ name }) => name)).toEqual(expect.arrayContaining(keysIn(TIMERS)));
    expect(kinds.get('timerTrigger')).toHaveLength(keysIn(TIMERS).length);
    expect(kinds.get('queueTrigger')?.flatMap(({ bindings }) => bindings.map(({ queueName }) => queueName))).toEqual([
      'work',
      'work-poison',
    ]);
    const routes = kinds.get('httpTrigger')?.flatMap(({ bindings }) => bindings.flatMap(({ route }) => route ?? []));
    expect(routes).toEqual(['api/{*path}', 'tab/{*path}']);
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    const operating = readFileSync(join(root, 'docs', 'operating.md'), 'utf8');
    expect(operating).toContain(`--query "length(@)"\` → ${functions.length}.`);
    expect(operating).toContain(`“${functions.length} functions loaded”`);
  });

  test('has the function that Azure is told to keep ready, and takes from a queue by it', async () => {
    const bicep = readFileSync(join(root, 'infra', 'main.bicep'), 'utf8');
    const ready = [...bicep.matchAll(/'function:(\w+)'/g)].map(([, name]) => name);
    expect(ready).toHaveLength(1);
    const { functions } = await load(ENVIRONMENT);
    const queues = functions.filter(({ bindings }) => bindings.some(({ type }) => type === 'queueTrigger'));
    expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining(ready));
  });

  test('refuses to start with what signs people in missing or empty: authentication is never off', async () => {
    const { TENANT_ID, CLIENT_ID, BOT_ID, CLIENT_ASSERTION_IDENTITY, ...rest } = ENVIRONMENT;
    const names = Object.keys({ TENANT_ID, CLIENT_ID, BOT_ID, CLIENT_ASSERTION_IDENTITY });
    for (const environment of [rest, { ...rest, ...Object.fromEntries(names.map((name) => [name, ''])) }]) {
      const { code, said } = await load(environment);
      expect(code).toBe(3);
      expect(said).toContain('Fairview does not start');
      expect(names.filter((name) => !said.includes(name))).toEqual([]);
    }
  });

  test('refuses addresses without https, so that the simulated tenant cannot be configured', async () => {
    const { code, said } = await load({ ...ENVIRONMENT, LOGIN_ORIGIN: 'http://127.0.0.1:3978' });
    expect(code).toBe(3);
    expect(said).toContain('LOGIN_ORIGIN');
  });
});

describe('the tab', () => {
  test('shows its first view with less than 200 KB of compressed script', () => {
    const page = readFileSync(join(built, 'tab', 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/\/tab\/(assets\/[^"]+\.js)/g)].map(([, name = '']) => name);
    const sizes = scripts.map((name) => statSync(join(built, 'tab', `${name}.gz`)).size);
    expect(scripts.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });
});
