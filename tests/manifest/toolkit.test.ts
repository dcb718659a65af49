import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const place = join(root, 'tests', 'microsoft', '.brought', 'toolkit');
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;

/** What the steps write into the environment’s file, as the toolkit’s own steps do in a tenant. */
const WRITTEN = {
  values: {
    TEAMS_APP_ID: id(1),
    AAD_APP_CLIENT_ID: id(2),
    AAD_APP_OBJECT_ID: id(3),
    AAD_APP_TENANT_ID: id(4),
    AAD_APP_OAUTH_AUTHORITY: `https://login.microsoftonline.com/${id(4)}`,
    AAD_APP_OAUTH_AUTHORITY_HOST: 'https://login.microsoftonline.com',
    TEAMS_APP_PUBLISHED_APP_ID: id(5),
  },
  /** What Bicep puts out. */
  outputs: {
    BOT_ID: id(6),
    TAB_DOMAIN: 'fairview.example',
    FUNCTION_APP_RESOURCE_ID: `/subscriptions/${id(7)}/resourceGroups/fairview/providers/Microsoft.Web/sites/fairview`,
    IDENTITY_PRINCIPAL_ID: id(8),
  },
};

/** What somebody answers whom the installation asks, for every setting that the template leaves empty. */
const ANSWERS: Record<string, string> = {
  AZURE_SUBSCRIPTION_ID: id(7),
  AZURE_RESOURCE_GROUP_NAME: 'fairview-trial',
  DEVELOPER_NAME: 'Larkmoor Trust',
  FIRST_ADMINISTRATOR: id(9),
  SECOND_OWNER: id(9),
  ALERT_ADDRESS: 'it@school.example',
  PREFLIGHT_PERSON: 'someone@school.example',
};

type Read = {
  faults: string[];
  environments: string[];
  registration: {
    fault?: string;
    requiredResourceAccess?: { resourceAppId: string; resourceAccess: { id: string }[] }[];
  };
  manifest: { fault?: string };
};
/** What the toolkit finds in each case; the ids of Graph's application permissions that it knows; how it finds the address of a zip. */
type Found = { found: Read[]; roles: string[]; zipDeploy: string };

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The files of an installation in a folder of their own, as they are before its first step. */
function installation(suffix = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-toolkit-'));
  folders.push(folder);
  for (const each of ['teamsapp.yml', 'teamsapp.local.yml', 'manifest', 'infra', 'package.json'])
    cpSync(join(root, each), join(folder, each), { recursive: true });
  cpSync(join(root, 'env', '.env.local'), join(folder, 'env', '.env.local'));
  cpSync(join(root, 'env', 'template.env'), join(folder, 'env', 'template.env'));
  const settings = readFileSync(join(root, 'env', 'template.env'), 'utf8')
    .replace(
      /^(\w+)=$/gm,
      (_line, name: string) => `${name}=${name === 'APP_NAME_SUFFIX' ? suffix : (ANSWERS[name] ?? '')}`,
    )
    .concat('TEAMSFX_ENV=trial\n');
  writeFileSync(join(folder, 'env', '.env.trial'), settings);
  writeFileSync(
    join(folder, 'env', '.env.trial.user'),
    'SECRET_GRAPH_NOTIFICATION=a-secret-of-32-characters-at-least\n',
  );
  return folder;
}

async function readByToolkit(cases: { folder: string; environment: string }[]): Promise<Found> {
  const script = join(root, 'tests', 'microsoft', 'readByToolkit.mjs');
  const args = [script, place, JSON.stringify({ ...WRITTEN, cases })];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as Found;
}

const withToolkit = () => {
  let trial: Read | undefined;
  let each: Read[];
  let toolkit: Found;
  let folder: string;
  beforeAll(async () => {
    folder = installation();
    toolkit = await readByToolkit([
      { folder, environment: 'trial' },
      { folder: installation('-test'), environment: 'trial' },
      { folder: installation(), environment: 'local' },
    ]);
    each = toolkit.found;
    [trial] = each;
  });

  test('takes every step, with what the template asks for and what the steps write', () => {
    expect(each.map(({ faults }) => faults)).toEqual([[], [], []]);
  });

  test('finds the environments, and does not take the template for one', () => {
    expect(trial?.environments.toSorted()).toEqual(['local', 'trial']);
  });

  test('resolves every permission of the registration to an id', () => {
    expect(trial?.registration.fault).toBeUndefined();
    const [graph] = trial?.registration.requiredResourceAccess ?? [];
    expect(graph?.resourceAppId).toBe('00000003-0000-0000-c000-000000000000');
    for (const permission of graph?.resourceAccess ?? [])
      expect(permission.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('does not know by name what the registration gives by id; were it to, the name would be better', () => {
    const registration = JSON.parse(readFileSync(join(root, 'manifest', 'aad.manifest.json'), 'utf8')) as {
      requiredResourceAccess: { resourceAccess: { id: string }[] }[];
    };
    const byId = registration.requiredResourceAccess
      .flatMap(({ resourceAccess }) => resourceAccess.map((permission) => permission.id))
      .filter((written) => /^[0-9a-f-]{36}$/.test(written));
    expect(byId).toEqual(['a87076cf-6abd-4e56-8559-4dbdf41bef96']);
    expect(byId.filter((written) => toolkit.roles.includes(written))).toEqual([]);
  });

  test('finds the Teams app’s manifest valid', () => {
    expect(each.map(({ manifest }) => manifest)).toEqual([{}, {}, {}]);
  });

  test('writes nothing into a file that the repository holds', () => {
    for (const file of ['teamsapp.yml', 'teamsapp.local.yml', 'env/.env.local'])
      expect([file, readFileSync(join(folder, file), 'utf8')]).toEqual([file, readFileSync(join(root, file), 'utf8')]);
  });

  test('still deploys to an address that a Flex Consumption plan has not, so it is not asked to', () => {
    expect(toolkit.zipDeploy).toContain('/api/zipdeploy');
    expect(readFileSync(join(root, 'teamsapp.yml'), 'utf8')).not.toMatch(/uses: azureFunctions\//);
  });
};

const withoutToolkit = () => {
  test('the steps are read as YAML, and each says what it uses and with what', () => {
    const projects = ['teamsapp.yml', 'teamsapp.local.yml'].map(
      (file) => parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>,
    );
    for (const { version, provision, deploy } of projects) {
      expect(version).toBe('v1.8');
      for (const step of [provision, deploy].flat())
        expect(step).toMatchObject({ uses: expect.any(String), with: expect.any(Object) });
    }
    expect(projects[0]?.['projectId']).toEqual(expect.any(String));
  });
};

const isBrought = existsSync(join(place, 'node_modules', '@microsoft', 'teamsfx-core', 'package.json'));
const [reader, defineTests] = isBrought
  ? ['the Agents Toolkit itself', withToolkit]
  : ['YAML alone, which is less (tests/microsoft/bring.mjs brings the Agents Toolkit)', withoutToolkit];
describe(`an installation’s files, read by ${reader}`, () => {
  defineTests();
});
