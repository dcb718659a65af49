import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'functions');
const run = promisify(execFile);

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
  AzureWebJobsStorage__tableServiceUri: 'https://fairview.table.core.windows.net',
  AzureWebJobsStorage__queueServiceUri: 'https://fairview.queue.core.windows.net',
  AzureWebJobsStorage__blobServiceUri: 'https://fairview.blob.core.windows.net',
  AzureWebJobsStorage__clientId: '00000000-0000-4000-8000-000000000006',
};

/**
 * Loads the package as the Functions worker does: a core module is in place, then `main` of package.json is loaded,
 * which makes the registrations.
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
try { require(path.join(folder, main)); } catch (error) { console.error(error.message); process.exit(3); }
console.log(JSON.stringify(functions.map(({ name, bindings }) => ({ name, bindings: Object.values(bindings) }))));
process.exit(0);
`;

type Indexed = {
  name: string;
  bindings: { type: string; direction: string; route?: string; schedule?: string; queueName?: string }[];
};

async function load(
  environment: Record<string, string>,
): Promise<{ code: number; functions: Indexed[]; said: string }> {
  try {
    const { stdout } = await run(process.execPath, ['-e', WORKER, built], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      cwd: built,
    });
    return { code: 0, functions: JSON.parse(stdout) as Indexed[], said: '' };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, functions: [], said: stderr };
  }
}

beforeAll(async () => {
  if (!existsSync(join(built, 'main.cjs'))) await run(process.execPath, ['build.mjs'], { cwd: root });
});

describe('what is deployed', () => {
  test('is one bundle, host.json, package.json and the tab; nothing of the local parts is in it', () => {
    const meta = JSON.parse(readFileSync(join(root, 'dist', 'functions-bundle.json'), 'utf8')) as {
      inputs: Record<string, unknown>;
    };
    const ours = Object.keys(meta.inputs).filter((path) => !path.startsWith('node_modules'));
    expect(ours.filter((path) => /^(local|tests|tab)\//.test(path))).toEqual([]);
    expect(ours).toContain('functions/main.ts');
    expect(existsSync(join(built, 'host.json'))).toBe(true);
    expect(existsSync(join(built, 'tab', 'index.html'))).toBe(true);
    expect(statSync(join(built, 'main.cjs')).size).toBeLessThan(8 * 1024 * 1024);
  });

  test('loads as the Functions worker loads it, with HTTP, timer and queue triggers', async () => {
    const { functions } = await load(ENVIRONMENT);
    const kinds = Map.groupBy(functions, ({ bindings }) => bindings.find(({ direction }) => direction === 'in')?.type);
    expect(kinds.get('timerTrigger')?.map(({ name }) => name)).toEqual([
      'checkDueIndex',
      'sweep',
      'sweepBatches',
      'sweepConcerns',
      'sweepPolicies',
      'tellNotReached',
      'sweepRecords',
      'sweepFiles',
      'sweepRecordsDue',
      'renewSubscriptions',
      'emptyOldQueues',
    ]);
    expect(kinds.get('queueTrigger')?.flatMap(({ bindings }) => bindings.map(({ queueName }) => queueName))).toEqual([
      'work',
      'work-poison',
    ]);
    const routes = kinds.get('httpTrigger')?.flatMap(({ bindings }) => bindings.flatMap(({ route }) => route ?? []));
    expect(routes).toEqual(['api/{*path}', 'tab/{*path}']);
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
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
