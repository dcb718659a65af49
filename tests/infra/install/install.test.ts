import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { install } from '../../../infra/install/install.ts';
import { type Machine, runProgram } from '../../../infra/install/machine.ts';
import { type Tenant, standIn } from './standIn.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Health of the app, as the installation asks for it. */
let health: Server;
let origin = '';
beforeAll(async () => {
  health = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => health.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(health.address() as AddressInfo).port}`;
});
afterAll(() => health.close());

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

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
  toolkitM365: true,
  toolkitAzure: true,
  roles: ['Owner'],
  groups: [],
  owners: [],
  credentials: [],
  container: false,
  containerRoles: [],
  blobs: {},
};

const SETTINGS = {
  AZURE_SUBSCRIPTION_ID: 'subscription',
  AZURE_RESOURCE_GROUP_NAME: 'fairview',
  DEVELOPER_NAME: 'Larkmoor Trust',
  FIRST_ADMINISTRATOR: 'administrator',
  SECOND_OWNER: 'second-owner',
  ALERT_ADDRESS: 'it@school.example',
  PREFLIGHT_PERSON: 'someone@school.example',
};
const given = () =>
  Object.entries({ ...SETTINGS, PUBLIC_ORIGIN: origin }).flatMap(([key, value]) => ['--set', `${key}=${value}`]);

/** A machine with these programs, and a folder with what the installation reads of the repository. */
function machine(changed: Partial<Tenant> = {}, programs = ['az', 'atk', 'npm', 'node']) {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-install-'));
  folders.push(folder);
  for (const each of ['manifest', 'infra/main.bicep', 'teamsapp.yml', 'env/template.env'])
    cpSync(join(root, each), join(folder, each), { recursive: true });
  const tenant: Tenant = structuredClone({ ...EMPTY, ...changed });
  const said: string[] = [];
  const waits: number[] = [];
  let called: string[][] = [];
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
const made = (calls: string[]) => calls.filter((call) => MAKES.test(call));

describe('an installation', () => {
  test('into an empty tenant: every step in its order, and what is left for people with its own values', async () => {
    const here = machine();
    expect(await here.run(...given())).toBe(0);
    expect(made(here.calls())).toEqual([
      'az group create',
      'atk provision',
      'az ad sp create',
      'az ad app federated-credential create',
      'az ad app owner add',
      'az storage container-rm create',
      'az role assignment create',
      'az storage blob upload',
      'az functionapp deployment source config-zip',
      'az storage blob upload',
      'atk publish',
      'az storage blob upload',
    ]);
    const { tenant } = here;
    expect(tenant.credentials).toMatchObject([
      {
        issuer: 'https://login.microsoftonline.com/tenant-of-the-school/v2.0',
        subject: 'principal-of-graph-identity',
        audiences: ['api://AzureADTokenExchange'],
      },
    ]);
    expect(tenant.owners).toEqual(['installer', 'second-owner']);
    expect(tenant.running).toBe('fairview.zip');
    expect(Object.keys(tenant.blobs)).toEqual([
      '20261130T031600Z-0.1.0-aaaa0001.zip',
      'deployed.txt',
      'settings.real.env',
    ]);
    const left = here.said.join('\n');
    expect(left).toContain(
      'New-ServicePrincipal -AppId client -ObjectId enterprise-application -DisplayName "Fairview"',
    );
    expect(left).toContain('az ad app permission admin-consent --id client');
    expect(left.indexOf('New-ManagementRoleAssignment')).toBeLessThan(left.indexOf('admin-consent'));
    expect(left).not.toContain('Application Mail.Send');
  });

  test('says what the guide shows', async () => {
    const here = machine();
    await here.run(...given());
    const guide = readFileSync(join(root, 'docs', 'installing.md'), 'utf8');
    const shown = [...guide.matchAll(/^\| `ok {2}([^`]+)`/gm)].map(([, line = '']) => line);
    const beginnings = shown.map((line) => line.split(/ ?[\d…]|fairview/)[0]).filter((each) => each !== 'https://');
    expect(beginnings.length).toBeGreaterThan(6);
    expect(beginnings.filter((each) => !here.said.some((line) => line.startsWith(`ok  ${each}`)))).toEqual([]);
  });

  test('keeps its one secret out of the settings that it copies', async () => {
    const here = machine();
    await here.run(...given());
    const { SECRET_GRAPH_NOTIFICATION: secret } = parseEnv(here.read('env/.env.real.user'));
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const copied = Buffer.from(here.tenant.blobs['settings.real.env'] ?? '', 'base64').toString();
    expect(copied).toContain('DEVELOPER_NAME="Larkmoor Trust"');
    expect(copied).not.toContain(secret);
    expect(here.said.join('\n')).not.toContain(secret);
  });

  test('run again: everything is looked at, and nothing made anew but the copy of the settings', async () => {
    const here = machine();
    await here.run(...given());
    here.calls();
    expect(await here.run()).toBe(0);
    expect(made(here.calls())).toEqual(['az storage blob upload']);
  });

  test('names a mailbox: Exchange is told of that one alone', async () => {
    const here = machine();
    await here.run(...given(), '--set', 'MAIL_SENDER=fairview@school.example');
    expect(here.said.join('\n')).toContain(`PrimarySmtpAddress -eq 'fairview@school.example'`);
  });

  test('the preflight says NO: so does the command, which still says what is left', async () => {
    const here = machine();
    here.preflight.code = 1;
    expect(await here.run(...given())).toBe(1);
    expect(here.said.join('\n')).toContain('do what is left, and run this again');
  });
});

describe('the programs as they are found on the path', () => {
  test('are run with their arguments as they stand, and what they say is read', async () => {
    const here = machine({ toolkitM365: false });
    const bin = join(here.folder, 'bin');
    mkdirSync(bin);
    for (const program of ['az', 'atk']) {
      const script = `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'standInProgram.ts')}" "${here.folder}" ${program} "$@"\n`;
      writeFileSync(join(bin, program), script);
      chmodSync(join(bin, program), 0o755);
    }
    writeFileSync(join(here.folder, 'tenant.json'), JSON.stringify(here.tenant));
    const its: Machine = { ...here.its, environment: { PATH: `${bin}:/bin` }, run: runProgram };
    expect(await install(its, ['--env', 'real', ...given()])).toBe(1);
    expect(here.said.at(-1)).toContain('atk auth login m365');
    const words = ['az', 'storage', 'blob', 'exists', '--name', `it's "so", $HOME`];
    await runProgram({ words, folder: here.folder, environment: its.environment, shown: false });
    expect(JSON.parse(here.read('calls.jsonl').trim().split('\n').at(-1) ?? '')).toEqual(words);
    rmSync(join(bin, 'atk'));
    expect(await install(its, ['--env', 'real'])).toBe(1);
    expect(here.said.at(-1)).toMatch(/\(atk\) is not here/);
  });
});

describe('an installation that was interrupted', () => {
  test('in provision: the next run provisions again', async () => {
    const here = machine({ faults: { provision: { times: 1, code: 137 } } });
    expect(await here.run(...given())).toBe(1);
    here.calls();
    expect(await here.run()).toBe(0);
    expect(made(here.calls())).toContain('atk provision');
  });

  test('while it deployed: the next run deploys, and provisions and registers nothing again', async () => {
    const here = machine({ faults: { 'config-zip': { times: 1, code: 137 } } });
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(/^NO {2}az functionapp deployment source/);
    here.calls();
    expect(await here.run()).toBe(0);
    const again = made(here.calls());
    expect(again).not.toContain('atk provision');
    expect(again).not.toContain('az ad app federated-credential create');
    expect(again).toContain('az functionapp deployment source config-zip');
  });

  test('waits while roles spread, of the app and of who installs', async () => {
    // learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli; the other as OneDeploy of Flex Consumption says it.
    const here = machine({
      faults: {
        blobs: { times: 2, err: 'ERROR: \nYou do not have the required permissions needed to perform this operation.' },
        'config-zip': {
          times: 3,
          err: 'ERROR: An error occured during deployment. Status Code: 400, Details: {"Code":"BadRequest","Message":"BlobUploadFailedException: Failed to upload blob to storage account: … Status: 403"}',
        },
      },
    });
    expect(await here.run(...given())).toBe(0);
    expect(here.waits).toEqual([30, 30, 30, 30, 30]);
  });

  test('a credential for an identity that is no longer: it is put right', async () => {
    const here = machine({
      owners: ['installer', 'second-owner'],
      enterpriseApplication: 'enterprise-application',
      credentials: [
        {
          name: 'fairview',
          issuer: 'https://login.microsoftonline.com/tenant-of-the-school/v2.0',
          subject: 'old',
          audiences: ['api://AzureADTokenExchange'],
        },
      ],
    });
    await here.run(...given());
    expect(made(here.calls())).toContain('az ad app federated-credential update');
    expect(here.tenant.credentials).toMatchObject([{ subject: 'principal-of-graph-identity' }]);
  });
});

describe('an installation that cannot begin', () => {
  test('an option that there is not is named, and help is given where it is asked for', async () => {
    const here = machine();
    expect(await here.run('--undoo')).toBe(1);
    expect(here.said).toEqual([expect.stringContaining("NO  Unknown option '--undoo'")]);
    expect(await here.run('--help')).toBe(0);
    expect(here.said.join('\n')).toContain('--back');
    expect(here.calls()).toEqual([]);
  });

  test.each<[string, Partial<Tenant>, string[], RegExp]>([
    ['without the Azure CLI', {}, ['atk'], /Azure CLI \(az\) is not here/],
    [
      'with an Azure CLI that does not know Flex Consumption',
      { az: '2.45.0' },
      ['az', 'atk'],
      /is 2\.45\.0; 2\.60 or newer.*az upgrade/,
    ],
    ['without the toolkit', {}, ['az'], /\(atk\) is not here.*npm install --global @microsoft\/m365agentstoolkit-cli/],
    ['with a toolkit of another kind', { atk: '3.0.4' }, ['az', 'atk'], /atk is 3\.0\.4/],
    ['not signed in to Azure', { signedIn: false }, ['az', 'atk'], /az login/],
    [
      'at another subscription',
      { subscription: 'another' },
      ['az', 'atk'],
      /az account set --subscription subscription/,
    ],
    ['not signed in to Microsoft 365 in the toolkit', { toolkitM365: false }, ['az', 'atk'], /atk auth login m365/],
    ['not signed in to Azure in the toolkit', { toolkitAzure: false }, ['az', 'atk'], /atk auth login azure/],
    ['without rights', { roles: ['Reader'] }, ['az', 'atk'], /You hold Reader .* Owner is needed/],
    ['as a mere contributor, who may give no roles', { roles: ['Contributor'] }, ['az', 'atk'], /Owner is needed/],
  ])('%s: says what to do, and has made nothing', async (_how, changed, programs, says) => {
    const here = machine(changed, programs);
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(says);
    expect(made(here.calls())).toEqual([]);
  });

  test('with settings missing: says which, and how to give them', async () => {
    const here = machine();
    expect(await here.run('--set', 'DEVELOPER_NAME=Larkmoor Trust')).toBe(1);
    expect(here.said.at(-1)).toMatch(
      /Missing in env\/\.env\.real: AZURE_SUBSCRIPTION_ID, .*PREFLIGHT_PERSON.*--set KEY=value/,
    );
  });

  test('with a value that the toolkit could not put into its files', async () => {
    const here = machine();
    expect(await here.run('--set', 'DEVELOPER_NAME=The "Lark" Trust')).toBe(1);
    expect(here.said.at(-1)).toMatch(/DEVELOPER_NAME may not have a quotation mark/);
  });

  test.each([
    ['AZURE_RESOURCE_GROUP_NAME', 'fair$(touch x)'],
    ['AZURE_RESOURCE_GROUP_NAME', 'fair;reboot'],
    ['AZURE_SUBSCRIPTION_ID', '%PATH%'],
    ['APP_NAME_SUFFIX', 'a$(whoami)'],
    ['MAIL_SENDER', 'office@school.example & calc'],
    ['SECOND_OWNER', 'id|more'],
  ])('with %s %s, which a shell would act on: no program is started with it', async (key, value) => {
    const here = machine();
    expect(await here.run(...given())).toBe(0);
    here.calls();
    const file = join(here.folder, 'env', '.env.real');
    writeFileSync(file, `${readFileSync(file, 'utf8').replace(new RegExp(`^${key}=.*$`, 'm'), '')}\n${key}=${value}\n`);
    expect(await here.run()).toBe(1);
    expect(here.said.at(-1)).toMatch(new RegExp(`^NO  ${key} in env/.env.real has a sign in it`));
    expect(here.calls()).toEqual(['az version', 'atk']);
  });

  test('with a quoted value that would be read as another one: it is refused', async () => {
    const here = machine();
    expect(await here.run(...given(), '--set', "DEVELOPER_NAME='Larkmoor'")).toBe(1);
    expect(here.said.at(-1)).toMatch(/^NO  DEVELOPER_NAME cannot be kept/);
  });

  test('settings and secret can be read by whoever installs alone', async () => {
    const here = machine();
    await here.run(...given());
    for (const name of ['.env.real', '.env.real.user'])
      expect(statSync(join(here.folder, 'env', name)).mode & 0o077).toBe(0);
  });

  test('with a subscription of another tenant: says so as soon as the registration’s is known', async () => {
    const here = machine({ registeredIn: 'tenant-of-microsoft-365' });
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(/They have to be one/);
    expect(made(here.calls())).toEqual(['az group create', 'atk provision']);
  });

  test.each(['--back', '--deploy', '--undo'])(
    'with %s, where there is no installation of this name',
    async (option) => {
      const here = machine();
      expect(await here.run('--env', 'rael', option)).toBe(1);
      expect(here.said).toEqual([expect.stringMatching(/There is no installation “rael”/)]);
      expect(existsSync(join(here.folder, 'env', '.env.rael'))).toBe(false);
    },
  );

  test('in the name of the simulated tenant', async () => {
    const here = machine();
    expect(await here.run('--env', 'local')).toBe(1);
    expect(here.said.at(-1)).toMatch(/cannot be the name of an installation/);
  });
});

describe('upgrades and the way back', () => {
  test('the last three packages are kept, and the one before is deployed again, twice', async () => {
    const here = machine();
    await here.run(...given());
    for (const fingerprint of ['bbbb0002', 'cccc0003', 'dddd0004']) {
      here.setBuilt(fingerprint);
      expect(await here.run('--deploy')).toBe(0);
    }
    const kept = () =>
      Object.keys(here.tenant.blobs)
        .filter((name) => name.endsWith('.zip'))
        .toSorted();
    expect(kept().map((name) => name.slice(-12))).toEqual(['bbbb0002.zip', 'cccc0003.zip', 'dddd0004.zip']);
    expect(await here.run('--back')).toBe(0);
    expect(here.tenant.running).toBe(kept()[1]);
    expect(await here.run('--back')).toBe(0);
    expect(here.tenant.running).toBe(kept()[0]);
    expect(await here.run('--back')).toBe(1);
    expect(here.said.at(-1)).toMatch(/no package before/);
  });

  test('the same build after a way back is the package that it was, so that there is a way back again', async () => {
    const here = machine();
    await here.run(...given());
    here.setBuilt('bbbb0002');
    await here.run('--deploy');
    await here.run('--back');
    await here.run('--deploy');
    const zips = Object.keys(here.tenant.blobs).filter((name) => name.endsWith('.zip'));
    expect(zips.map((name) => name.slice(-12)).toSorted()).toEqual(['aaaa0001.zip', 'bbbb0002.zip']);
    await here.run('--back');
    expect(here.tenant.running).toMatch(/aaaa0001\.zip$/);
  });

  test('what Teams shows has changed: its version is raised, and it is published', async () => {
    const here = machine();
    await here.run(...given());
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.0');
    here.calls();
    await here.run('--set', 'DEVELOPER_NAME=Larkmoor School');
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.1');
    expect(made(here.calls())).toEqual(['atk provision', 'atk publish', 'az storage blob upload']);
  });

  test('a Teams app that was published by an earlier version of the steps is published anew under a raised version', async () => {
    const here = machine();
    await here.run(...given(), '--set', 'TEAMS_APP_PUBLISHED_APP_ID=in-catalogue');
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.1');
  });

  test('a setting that a newer version brings has its default, and the file’s own lines stay', async () => {
    const here = machine();
    await here.run(...given());
    const template = here.read('env/template.env');
    writeFileSync(join(here.folder, 'env', 'template.env'), `${template}\nBRAND_NEW=none\n`);
    writeFileSync(join(here.folder, 'env', '.env.real'), `# Ours.\n${here.read('env/.env.real')}`);
    await here.run();
    expect(here.settings()['BRAND_NEW']).toBe('none');
    expect(here.read('env/.env.real')).toContain('# Ours.\n');
  });

  test('on another machine: settings come from the account of the deployments, and the secret from the app', async () => {
    const here = machine();
    await here.run(...given());
    const there = machine(here.tenant);
    expect(await there.run('--from', 'hoststorage')).toBe(0);
    expect(there.settings()).toEqual(here.settings());
    expect(there.read('env/.env.real.user')).toBe(here.read('env/.env.real.user'));
    expect(made(there.calls())).toEqual(['az storage blob upload']);
  });

  test('a test installation stands beside the real one, with files and a name of its own', async () => {
    const here = machine();
    await here.run(...given());
    await here.run(
      ...given(),
      '--env',
      'trial',
      '--set',
      'APP_NAME_SUFFIX=-test',
      '--set',
      'AZURE_RESOURCE_GROUP_NAME=fairview-trial',
    );
    expect(here.said.join('\n')).toContain('-DisplayName "Fairview-test"');
    expect([here.settings()['APP_NAME_SUFFIX'], here.settings('trial')['APP_NAME_SUFFIX']]).toEqual(['', '-test']);
    expect(here.read('env/.env.real.user')).not.toBe(here.read('env/.env.trial.user'));
  });

  test('taking it away is said with its own values, and not done', async () => {
    const here = machine();
    await here.run(...given());
    here.calls();
    expect(await here.run('--undo')).toBe(0);
    expect(here.said.join('\n')).toContain("RoleAssigneeName -eq 'enterprise-application'");
    expect(here.said.join('\n')).toContain('az group delete --name fairview --subscription subscription');
    expect(here.calls()).toEqual([]);
    expect(existsSync(join(here.folder, 'env', '.env.real'))).toBe(true);
  });
});
