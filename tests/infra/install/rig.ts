import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { install } from '../../../infra/install/install.ts';
import type { Machine } from '../../../infra/install/machine.ts';
import { type Tenant, standIn } from './standIn.ts';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Health of the app, as the installation asks for it. */
const health = createServer((_request, response) => response.end('{}'));
/** Opens the page of health; to be called before a test installs, and closed after the last. */
export const openHealth = () => new Promise<void>((resolve) => health.listen(0, '127.0.0.1', resolve));
export const closeHealth = () => health.close();

const folders: string[] = [];
/** Removes the folder of every machine that a test has had. */
export const removeFolders = () => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));

/** A tenant and a subscription in which nothing of Fairview is yet, and somebody who may do everything. */
const EMPTY: Tenant = {
  az: '2.80.0',
  atk: '1.1.17',
  id: 'tenant-of-the-school',
  subscription: 'subscription',
  me: 'installer',
  identity: 'principal-of-graph-identity',
  appId: '/subscriptions/subscription/resourceGroups/fairview/providers/Microsoft.Web/sites/fairview-abc',
  signedIn: true,
  organization: { displayName: 'Larkmoor Trust', domains: ['larkmoor.onmicrosoft.com', 'school.example'] },
  toolkitM365: 'it@school.example',
  toolkitAzure: true,
  roles: ['Owner'],
  groups: [],
  owners: [],
  credentials: [],
  permissions: [],
  container: false,
  containerRoles: [],
  blobs: {},
};

/** The second owner of the registration, as an object id. */
export const SECOND_OWNER = '00000000-0000-4000-8000-000000000002';

const SETTINGS = {
  AZURE_SUBSCRIPTION_ID: 'subscription',
  AZURE_RESOURCE_GROUP_NAME: 'fairview',
  DEVELOPER_NAME: 'Larkmoor Trust',
  FIRST_ADMINISTRATOR: '00000000-0000-4000-8000-000000000001',
  SECOND_OWNER,
  ALERT_ADDRESS: 'it@school.example',
  PREFLIGHT_PERSON: 'someone@school.example',
};
/** Every setting that a person is asked for, as options of the command. */
export const given = () => {
  const origin = `http://127.0.0.1:${(health.address() as AddressInfo).port}`;
  return Object.entries({ ...SETTINGS, PUBLIC_ORIGIN: origin }).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
};

/** A machine with these programs, and a folder with what the installation reads of the repository. */
export function machine(changed: Partial<Tenant> = {}, programs = ['az', 'atk', 'npm', 'node']) {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-install-'));
  folders.push(folder);
  for (const each of ['manifest', 'infra/main.bicep', 'infra/main.parameters.json', 'teamsapp.yml', 'env/template.env'])
    cpSync(join(root, each), join(folder, each), { recursive: true });
  const tenant: Tenant = structuredClone({ ...EMPTY, ...changed });
  const said: string[] = [];
  const waits: number[] = [];
  let called: string[][] = [];
  const everyCall: string[][] = [];
  let now = Date.UTC(2026, 10, 30, 3, 15);
  const setBuilt = (fingerprint: string) => {
    mkdirSync(join(folder, 'dist', 'functions'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'fairview.zip'), `package ${fingerprint}`);
    writeFileSync(join(folder, 'dist', 'functions', 'package.json'), JSON.stringify({ version: '0.1.0', fingerprint }));
  };
  setBuilt('aaaa0001');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const its: Machine = {
    folder,
    environment: {},
    run: async ({ words }) => {
      called.push(words);
      everyCall.push(words);
      const [program = ''] = words;
      if (!programs.includes(program)) return { code: 127, out: '', err: `spawn ${program} ENOENT` };
      if (program === 'node') return { code: preflight.code, out: '', err: '' };
      return standIn(tenant, { words, folder });
    },
    say: (line) => said.push(line),
    ask: async () => undefined,
    wait: async (seconds) => void waits.push(seconds),
    now: () => new Date((now += 60_000)),
  };
  const preflight = { code: 0 };
  return {
    folder,
    tenant,
    said,
    waits,
    preflight,
    everyCall,
    its,
    setBuilt,
    read,
    settings: (name = 'real') => parseEnv(read(`env/.env.${name}`)),
    /** What was called since this was asked last: program and words, without what stands behind options. */
    calls: () => {
      const since = called.map((words) => words.slice(0, words.findIndex((word) => word.startsWith('--')) >>> 0));
      called = [];
      return since.map((words) => words.join(' '));
    },
    run: (...args: string[]) => {
      said.length = 0;
      return install(its, ['--env', 'real', ...args]);
    },
  };
}

const MAKES = /^(atk (provision|publish)|az .* (create|add|update|upload|delete|config-zip))/;
/** Of these calls, those by which something is made. */
export const made = (calls: string[]) => calls.filter((call) => MAKES.test(call));
