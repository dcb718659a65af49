import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { graphRoutes } from '#local/tenant/graph/graph.ts';
import { BOT_ID, CLIENT_ID, CONSENTED, TEAMS_APP_ID } from '#local/tenant/identity.ts';
import { MAILBOX_PERMISSIONS } from '#local/tenant/registration.ts';
import { TAB_ENTITY } from '#functions/reviews/tabLink.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const VALUES: Record<string, string> = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  AAD_APP_CLIENT_ID: '00000000-0000-4000-8000-000000000002',
  AAD_APP_OBJECT_ID: '00000000-0000-4000-8000-000000000003',
  AAD_APP_ACCESS_AS_USER_PERMISSION_ID: '00000000-0000-4000-8000-000000000004',
  BOT_ID: '00000000-0000-4000-8000-000000000005',
  TAB_DOMAIN: 'fairview.example',
  DEVELOPER_NAME: 'Larkmoor Trust',
  TEAMS_APP_VERSION: '1.0.0',
  APP_NAME_SUFFIX: '',
};

function filled(path: string): string {
  return read(path).replace(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = VALUES[name];
    if (value === undefined) throw new Error(`Nothing says what ${name} in ${path} is.`);
    return value;
  });
}

const manifest = JSON.parse(filled('manifest/manifest.json')) as TeamsManifest & {
  staticTabs: { entityId: string; contentUrl: string }[];
  webApplicationInfo: { id: string; resource: string };
  authorization?: unknown;
};

type Step = { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> };
const steps = parse(read('teamsapp.yml')) as { provision: Step[]; deploy: Step[]; publish: Step[] };

describe('the Teams app package', () => {
  test('is valid against its own schema', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  test('takes the longest names that the installation takes, and none longer', async () => {
    const faultsOf = (developer: string, suffix: string) => {
      const named = structuredClone(manifest);
      named.developer.name = developer;
      named.name.short = `Fairview${suffix}`;
      return AppManifestUtils.validateAgainstSchema(named);
    };
    expect(await faultsOf('n'.repeat(32), 'x'.repeat(22))).toEqual([]);
    expect(await faultsOf('n'.repeat(33), 'x'.repeat(22))).toHaveLength(1);
    expect(await faultsOf('n'.repeat(32), 'x'.repeat(23))).toHaveLength(1);
  });

  test('the tab, its API and the identifier share one domain', () => {
    const registration = JSON.parse(filled('manifest/aad.manifest.json')) as { identifierUris: string[] };
    expect(new URL(manifest.staticTabs[0]?.contentUrl ?? '').host).toBe('fairview.example');
    expect(manifest.webApplicationInfo.resource).toBe(`api://fairview.example/${manifest.webApplicationInfo.id}`);
    expect(registration.identifierUris).toEqual([manifest.webApplicationInfo.resource]);
  });

  test('Microsoft’s page of consent may lead back to the tab’s own address for it, and to nowhere else', () => {
    const registration = JSON.parse(filled('manifest/aad.manifest.json')) as { web: { redirectUris: string[] } };
    expect(registration.web.redirectUris).toEqual(['https://fairview.example/tab/consent']);
  });

  test('Teams puts its theme into the address of every tab, so that none begins white', () => {
    expect(manifest.staticTabs.map(({ contentUrl }) => new URL(contentUrl).searchParams.get('theme'))).toEqual([
      '{app.theme}',
      '{app.theme}',
    ]);
  });

  test('cards’ links name the tab by its own entity', () => {
    expect(manifest.staticTabs[0]?.entityId).toBe(TAB_ENTITY);
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is %i pixels square', (name, side) => {
    const bytes = readFileSync(join(root, 'manifest', name));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([side, side]);
  });
});

describe('what the app shows and asks', () => {
  test('an activity’s text says nothing about anybody', () => {
    const { activityTypes } =
      (manifest as { activities?: { activityTypes?: { templateText: string }[] } }).activities ?? {};
    expect(activityTypes?.length).toBeGreaterThan(0);
    for (const { templateText } of activityTypes ?? []) expect(templateText).not.toMatch(/[{}]/);
  });

  test('the outline icon is transparent around its lines', () => {
    const bytes = readFileSync(join(root, 'manifest', 'outline.png'));
    const start = bytes.indexOf('IDAT');
    const pixels = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
    expect(pixels[4]).toBe(0);
  });
});

/** Permissions whose names the toolkit does not know, so that the registration gives their ids: from Graph's own reference of permissions. */
const GIVEN_BY_ID: Record<string, string> = {
  'a87076cf-6abd-4e56-8559-4dbdf41bef96': 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
};

/** What the app may do as itself in mailboxes: Exchange gives it, for those of the staff (RBAC for Applications). */
const GIVEN_BY_EXCHANGE: readonly string[] = MAILBOX_PERMISSIONS;

describe('what an administrator consents to', () => {
  const { requiredResourceAccess } = JSON.parse(filled('manifest/aad.manifest.json')) as {
    requiredResourceAccess: { resourceAccess: { id: string; type: 'Scope' | 'Role' }[] }[];
  };
  const asked = (wanted: 'Scope' | 'Role') =>
    requiredResourceAccess.flatMap(({ resourceAccess }) =>
      resourceAccess.filter(({ type }) => type === wanted).map(({ id }) => GIVEN_BY_ID[id] ?? id),
    );

  test('no mailbox of the whole tenant: calendars and mail are given by Exchange, for some mailboxes', () => {
    expect(asked('Role').filter((name) => /^(Calendars|Mail|MailboxSettings|Contacts)\./.test(name))).toEqual([]);
  });

  test('nothing by an installation: where people may not consent, a resource-specific permission stops it', () => {
    expect(manifest.authorization).toBeUndefined();
  });

  test('the simulated tenant gives what the registration asks for, and no more than that and what Exchange gives', () => {
    expect(asked('Scope').toSorted()).toEqual(CONSENTED.delegated);
    expect(asked('Role').toSorted()).toEqual(CONSENTED.application);
  });

  test('every address of Graph in the code is open with it', () => {
    const inCode = globSync('functions/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/\.api\(\s*['`]([^'`]+)['`]/g)].map(([, path]) => path ?? ''),
    );
    const closed = inCode.filter((path) => {
      const shape = path.replace(/\$\{[^}]+\}/g, '{}').replace(/^\/me\//, '/users/{}/');
      const kind = path.startsWith('/me/') ? 'delegated' : 'application';
      const held = kind === 'delegated' ? asked('Scope') : [...asked('Role'), ...GIVEN_BY_EXCHANGE];
      const routes = graphRoutes.filter((route) => route.path.replace(/\{[^}]+\}/g, '{}') === shape);
      return !routes.some(
        (route) => route[kind]?.length === 0 || route[kind]?.some((permission) => held.includes(permission)),
      );
    });
    expect(inCode.length).toBeGreaterThan(10);
    expect(closed).toEqual([]);
  });

  test('the guide to installing says what each is for', () => {
    const guide = read('docs/installing.md');
    const each = [
      ...asked('Scope').map((name) => [name, 'delegated']),
      ...asked('Role').map((name) => [name, 'application']),
      ...GIVEN_BY_EXCHANGE.map((name) => [name, 'in Exchange']),
    ];
    const unsaid = each.filter(([name, kind]) => !new RegExp(`^\\| \`${name}\` +\\| ${kind} `, 'm').test(guide));
    expect(unsaid).toEqual([]);
  });
});

describe('the steps of the installation', () => {
  test('every file they name is there, or is made by a step before', () => {
    const made = new Set<string>(['./dist/functions', './dist']);
    const missing: string[] = [];
    for (const step of [...steps.provision, ...steps.deploy, ...steps.publish]) {
      const paths = Object.entries(step.with).filter(
        ([, value]) => typeof value === 'string' && value.startsWith('./'),
      );
      for (const [key, value] of paths) {
        if (key.startsWith('output')) made.add(String(value));
        else if (!made.has(String(value)) && !existsSync(join(root, String(value)))) missing.push(String(value));
      }
    }
    const templates = ['./infra/main.bicep', './infra/main.parameters.json'].filter(
      (path) => !existsSync(join(root, path)),
    );
    expect([...missing, ...templates]).toEqual([]);
  });

  test('come in the order in which each has what it needs', () => {
    const order = steps.provision.map(({ uses }) => uses);
    expect(order).toEqual([
      'teamsApp/create',
      'aadApp/create',
      'arm/deploy',
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
    ]);
  });

  test('settings of an installation are not in the repository', async () => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', 'env'], { cwd: root });
    expect(stdout.trim().split('\n').toSorted()).toEqual(['env/.env.local', 'env/template.env']);
    const ignored = await promisify(execFile)('git', ['check-ignore', 'env/.env.real', 'env/.env.real.user'], {
      cwd: root,
    });
    expect(ignored.stdout.trim().split('\n')).toEqual(['env/.env.real', 'env/.env.real.user']);
  });

  test('every value that a step uses was written by a step before, or is filled in by the operator', () => {
    const known = new Set(['TEAMSFX_ENV', 'SECRET_GRAPH_NOTIFICATION']);
    for (const [, name] of read('env/template.env').matchAll(/^(\w+)=/gm)) if (name) known.add(name);
    const unknown: string[] = [];
    for (const step of [...steps.provision, ...steps.deploy, ...steps.publish]) {
      // The Toolkit gives the scope its id while it updates the registration.
      if (step.uses === 'aadApp/update') known.add('AAD_APP_ACCESS_AS_USER_PERMISSION_ID');
      const text = JSON.stringify(step.with);
      const files = [...text.matchAll(/\.\/((?:infra|manifest)\/[\w.]+)"/g)].map(([, path]) => read(path ?? ''));
      for (const [, name] of [text, ...files].join('\n').matchAll(/\$\{\{(\w+)\}\}/g))
        if (name && !known.has(name)) unknown.push(`${step.uses}: ${name}`);
      for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
      if (step.uses === 'arm/deploy')
        for (const [, name] of read('infra/main.bicep').matchAll(/^output (\w+)/gm)) if (name) known.add(name);
    }
    expect(unknown).toEqual([]);
  });

  test('on one machine: the simulated tenant’s own ids, and every value of the package among them', () => {
    const local = parse(read('teamsapp.local.yml')) as { provision: Step[] };
    expect(local.provision.map(({ uses }) => uses)).toEqual(['teamsApp/zipAppPackage']);
    const values = Object.fromEntries([...read('env/.env.local').matchAll(/^(\w+)=(.+)$/gm)].map(([, k, v]) => [k, v]));
    expect(values).toMatchObject({ TEAMS_APP_ID, AAD_APP_CLIENT_ID: CLIENT_ID, BOT_ID });
    for (const [, name] of read('manifest/manifest.json').matchAll(/\$\{\{(\w+)\}\}/g))
      expect([...Object.keys(values), 'APP_NAME_SUFFIX']).toContain(name);
  });

  test('deploy sends the package as a Flex Consumption plan takes it, by the installation’s own command', () => {
    expect(steps.deploy.map((step) => [step.uses, step.with['args'] ?? step.with['run']])).toEqual([
      ['cli/runNpmCommand', 'run build'],
      ['script', 'npm run install:tenant -- --env ${{TEAMSFX_ENV}} --deploy'],
    ]);
  });
});
