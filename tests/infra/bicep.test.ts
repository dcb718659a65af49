import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { parse } from 'yaml';
import { readSettings } from '#functions/settings.ts';
import { CONTAINER } from '#functions/storage/fileStore.ts';
import { KEPT, TABLES } from '#functions/storage/tables.ts';
import about from '../../package.json' with { type: 'json' };
import { FILE_CALLS, REMOVE_ROWS, TABLE_CALLS } from './calls.ts';
import { compile, findCompiler, type Plan, type Planned, planOf, type Template } from './compiler.ts';

const root = join(import.meta.dirname, '..', '..');
const infra = join(root, 'infra');
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const bicepFiles = readdirSync(infra).filter((name) => name.endsWith('.bicep'));
const given = (JSON.parse(text('infra', 'main.parameters.json')) as { parameters: Record<string, { value: string }> })
  .parameters;

/** What the environment file of an installation would say. */
const PARAMETERS = {
  location: 'uksouth',
  clientId: '00000000-0000-4000-8000-000000000002',
  teamsAppId: '00000000-0000-4000-8000-000000000005',
  firstAdministrator: '00000000-0000-4000-8000-000000000007',
  graphNotificationSecret: 'a-secret-of-some-length',
  mailSender: 'none',
  sharePointName: 'none',
  alertAddress: 'it@school.example',
  ownDomain: 'none',
  alwaysReady: 'no',
};

/** Settings that the Functions host reads and the app does not, from the host's list of app settings. */
const OF_THE_HOST = [
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__blobServiceUri',
  'AzureWebJobsStorage__tableServiceUri',
  'AzureWebJobsDisableHomepage',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
];

/** What only a developer's machine or another cloud than the public one is told. */
const NOT_DEPLOYED = ['AzureWebJobsStorage', 'LOGIN_ORIGIN', 'GRAPH_ORIGIN', 'BOT_SERVICE_URL', 'BOT_OPENID_METADATA'];

const BUILT_IN: Record<string, string> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
};

test('every file of infra is used by another, or run by somebody', () => {
  const sources = bicepFiles.map((name) => text('infra', name));
  const used = sources.flatMap((source) =>
    [...source.matchAll(/^module \w+ '([^']+)'|load(?:Text|Json)Content\('([^']+)'/gm)].map(([, a, b]) => a ?? b),
  );
  const idle = readdirSync(infra, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(ts|mjs)$/.test(entry.name) && !used.includes(entry.name))
    .map(({ name }) => name);
  expect(idle).toEqual(['main.bicep', 'main.parameters.json']);
});

test('every parameter comes from the environment file or from a step of the toolkit; no tracked file is edited', () => {
  // Secrets are not in that file but in the one beside it, which begins all their names so.
  const known = new Set<string | undefined>(['SECRET_GRAPH_NOTIFICATION']);
  for (const file of readdirSync(join(root, 'env')))
    for (const [, name] of text('env', file).matchAll(/^([A-Z_]+)=/gm)) known.add(name);
  const { provision } = parse(text('teamsapp.yml')) as {
    provision: { writeToEnvironmentFile?: Record<string, string> }[];
  };
  for (const step of provision) for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
  for (const { value } of Object.values(given)) {
    const [, name] = /^\$\{\{([A-Z_]+)\}\}$/.exec(value) ?? [];
    expect([...known]).toContain(name);
  }
});

test('the toolkit compiles with the version that the tests compile with', () => {
  const [, version] = /const VERSION = '([\d.]+)'/.exec(text('tests', 'microsoft', 'bicep.mjs')) ?? [];
  expect(text('teamsapp.yml')).toContain(`bicepCliVersion: v${version}\n`);
});

const compiler = findCompiler();
if (compiler === undefined) describeSyntax();
else describeCompiled(compiler);

/** What can be said without Microsoft's compiler. */
function describeSyntax() {
  describe('what is set up in Azure, by its syntax alone (node tests/microsoft/bring.mjs brings Microsoft’s compiler)', () => {
    let parser: Parser;

    beforeAll(async () => {
      await Parser.init();
      const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
      parser = new Parser();
      parser.setLanguage(await Language.load(grammar));
    });

    test.each(bicepFiles)('%s is well formed; a brace too few would be seen', (name) => {
      const source = text('infra', name);
      expect(parser.parse(source)?.rootNode.hasError).toBe(false);
      expect(parser.parse(source.replace('}\n', '\n'))?.rootNode.hasError).toBe(true);
    });

    test('the parameters given are those that there are', () => {
      const names = [...text('infra', 'main.bicep').matchAll(/^param (\w+) string$/gm)].map(([, name]) => name);
      expect(Object.keys(given)).toEqual(names);
    });
  });
}

function describeCompiled(program: string) {
  const main = join(infra, 'main.bicep');
  let template: Template;
  let said: string;
  let saidOfFault: string;
  /** Without a domain of the school's own and with nothing kept ready, and with both. */
  let plain: Plan;
  let full: Plan;

  beforeAll(async () => {
    const faulty = join(mkdtempSync(join(tmpdir(), 'fairview-bicep-')), 'faulty.bicep');
    writeFileSync(faulty, "@minLength(6)\nparam sender string = ''\noutput given string = sender\n");
    const parts = await Promise.all([
      compile(program, main),
      compile(program, faulty),
      planOf(program, { file: main, parameters: PARAMETERS }),
      planOf(program, {
        file: main,
        parameters: {
          ...PARAMETERS,
          ownDomain: 'fairview.school.example',
          alwaysReady: 'yes',
          mailSender: 'office@school.example',
          sharePointName: 'larkmoor',
        },
      }),
    ]);
    [{ template, said }, { said: saidOfFault }, plain, full] = parts;
  });

  const ofType = (plan: Plan, type: string) => plan.resources.filter((each) => each.type === type);
  const only = (plan: Plan, type: string) => {
    const found = ofType(plan, type);
    if (found[0] === undefined || found.length > 1) throw new Error(`There are ${found.length} of ${type}.`);
    return found[0];
  };
  const settingsOf = (plan: Plan) => only(plan, 'Microsoft.Web/sites/config').properties as Record<string, string>;
  /** The identity that an expression is about. */
  const identityIn = (expression: unknown) =>
    /userAssignedIdentities\/fairview-(\w+)'?/.exec(String(expression))?.[1] ?? 'none';

  describe('what is set up in Azure, by Microsoft’s compiler', () => {
    test('it compiles without an error or a warning; a preset that its own limit refuses would be seen', () => {
      expect(said).toBe('');
      expect(saidOfFault).toContain('BCP333');
    });

    test('the parameters are those that are given, and none has a preset that would hide a missing one', () => {
      expect(Object.keys(template.parameters).toSorted()).toEqual(Object.keys(given).toSorted());
      expect(Object.values(template.parameters).filter(({ defaultValue }) => defaultValue !== undefined)).toEqual([]);
      expect(template.parameters['graphNotificationSecret']?.type).toBe('securestring');
    });

    test('every output is read by the manifests, a script of infra, or a guide', () => {
      const readers = [
        ...['teamsapp.yml', 'manifest/manifest.json', 'manifest/aad.manifest.json'].map((path) => text(path)),
        ...readdirSync(infra, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => text('infra', name)),
        ...readdirSync(join(root, 'docs'), { encoding: 'utf8' })
          .filter((name) => name.endsWith('.md'))
          .map((name) => text('docs', name)),
      ].join('\n');
      expect(Object.keys(template.outputs).filter((name) => !readers.includes(name))).toEqual([]);
      expect(Object.values(full.outputs).join(' ')).not.toContain(PARAMETERS.graphNotificationSecret);
    });

    test('sets what the app reads, and the app or the host reads what it sets', () => {
      const read = new Set<string>();
      const watched = new Proxy<Record<string, string>>(
        {},
        {
          get(_, name) {
            read.add(String(name));
            return undefined;
          },
        },
      );
      expect(() => readSettings(watched)).toThrow('TENANT_ID');
      const set = Object.keys(settingsOf(plain));
      expect(set.filter((name) => !read.has(name)).toSorted()).toEqual(OF_THE_HOST.toSorted());
      expect([...read].filter((name) => !set.includes(name)).toSorted()).toEqual(NOT_DEPLOYED.toSorted());
    });

    test('the app starts with what is set', () => {
      const filled = (plan: Plan) =>
        Object.fromEntries(Object.entries(settingsOf(plan)).map(([k, v]) => [k, known(v)]));
      expect(readSettings(filled(plain))).toMatchObject({
        publicOrigin: 'https://fairview.azurewebsites.example',
        botId: 'bot',
        clientCredential: { managedIdentityClientId: 'graph' },
        storage: { managedIdentityClientId: 'records', tableServiceUri: expect.stringMatching(/^https:.*\.table$/) },
        queues: { managedIdentityClientId: 'host', queueServiceUri: expect.stringMatching(/^https:.*\.queue$/) },
        mailSender: undefined,
        fileHosts: undefined,
      });
      expect(readSettings(filled(full))).toMatchObject({
        publicOrigin: 'https://fairview.school.example',
        mailSender: 'office@school.example',
        fileHosts: { oneDrive: 'https://larkmoor-my.sharepoint.com', sites: 'https://larkmoor.sharepoint.com' },
      });
    });

    test('one name leads to the app: the tab, links and the bot have the same', () => {
      for (const plan of [plain, full]) {
        const host = plan.outputs['TAB_DOMAIN'] ?? '';
        const inner = host.replace(/^\[|\]$/g, '');
        for (const address of [
          settingsOf(plan)['PUBLIC_ORIGIN'],
          only(plan, 'Microsoft.BotService/botServices').properties['endpoint'],
        ])
          expect(address).toContain(inner);
      }
      expect(full.outputs['TAB_DOMAIN']).toBe('fairview.school.example');
      expect(ofType(plain, 'Microsoft.Web/sites/hostNameBindings')).toEqual([]);
      const bindings = ofType(full, 'Microsoft.Web/sites/hostNameBindings');
      expect(bindings.map(({ name }) => name.split('/')[1])).toEqual([
        'fairview.school.example',
        'fairview.school.example',
      ]);
      expect(bindings.map(({ properties }) => properties['sslState'])).toEqual([undefined, 'SniEnabled']);
    });

    test('storage knows no keys and is open to nobody else, everything asks for https, and the bot is of the one kind that new bots can be', () => {
      const accounts = ofType(plain, 'Microsoft.Storage/storageAccounts');
      expect(accounts).toHaveLength(2);
      for (const { properties } of accounts)
        expect(properties).toMatchObject({
          allowSharedKeyAccess: false,
          allowBlobPublicAccess: false,
          minimumTlsVersion: 'TLS1_2',
          supportsHttpsTrafficOnly: true,
        });
      expect(only(plain, 'Microsoft.Web/sites').properties).toMatchObject({ httpsOnly: true });
      expect(only(plain, 'Microsoft.Insights/components').properties).toMatchObject({ DisableLocalAuth: true });
      expect(only(plain, 'Microsoft.BotService/botServices').properties).toMatchObject({
        msaAppType: 'UserAssignedMSI',
        disableLocalAuth: true,
      });
      expect(bicepFiles.map((name) => text('infra', name)).join('\n')).not.toMatch(
        /listKeys|listSecrets|WEBSITE_RUN_FROM_PACKAGE/,
      );
    });

    test('Node is that of the tests, two instances are kept ready where the school pays for it, and a deployment cuts nothing off', () => {
      const configOf = (plan: Plan) => only(plan, 'Microsoft.Web/sites').properties['functionAppConfig'];
      expect(configOf(full)).toMatchObject({
        runtime: { name: 'node', version: about.devDependencies.node.split('.')[0] },
        siteUpdateStrategy: { type: 'RollingUpdate' },
        scaleAndConcurrency: {
          alwaysReady: [
            { name: 'http', instanceCount: 1 },
            { name: expect.stringMatching(/^function:\w+$/), instanceCount: 1 },
          ],
        },
      });
      expect(configOf(plain)).toMatchObject({ scaleAndConcurrency: { alwaysReady: [] } });
    });

    test('what cannot be had again is locked: records, the app’s name, the bot, and the ids of bot and registration', () => {
      const locked = ofType(plain, 'Microsoft.Authorization/locks').map(({ id, properties }) => [
        id.replace(/\/providers\/Microsoft\.Authorization\/locks\/.*/, ''),
        properties['level'],
      ]);
      const idOf = (type: string, name: string) =>
        ofType(plain, type).find((each) => each.name.startsWith(name))?.id ?? `no ${name}`;
      const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';
      expect(locked).toEqual(
        [
          idOf('Microsoft.Storage/storageAccounts', 'fairview'),
          idOf('Microsoft.Web/sites', 'fairview-'),
          idOf('Microsoft.BotService/botServices', 'fairview-bot-'),
          idOf(identities, 'fairview-bot'),
          idOf(identities, 'fairview-graph'),
        ].map((id) => [id, 'CanNotDelete']),
      );
    });
  });

  describe('who may do what', () => {
    /** Every role that is given: to which identity, on what, and the role's name or what it allows. */
    const given = (plan: Plan) => {
      const custom = new Map(
        ofType(plan, 'Microsoft.Authorization/roleDefinitions').map((role) => [role.name, actionsOf(role)]),
      );
      return ofType(plan, 'Microsoft.Authorization/roleAssignments').map(({ id, properties }) => {
        const role = String(properties['roleDefinitionId']).split('/').at(-1) ?? '';
        return {
          who: identityIn(properties['principalId']),
          on: id.split('/providers/').at(-2) ?? '',
          may: custom.get(role) ?? [BUILT_IN[role] ?? role],
        };
      });
    };

    test('the app’s tables are the tables that there are; the app itself may not make one', () => {
      const tables = ofType(plain, 'Microsoft.Storage/storageAccounts/tableServices/tables');
      expect(new Set(tables.map(({ name }) => name.split('/').at(-1)))).toEqual(new Set(Object.keys(TABLES)));
      expect(tables).toHaveLength(Object.keys(TABLES).length);
      expect(text('docs', 'operating.md')).toContain(`→ ${tables.length} tables, one container.`);
      const containers = ofType(plain, 'Microsoft.Storage/storageAccounts/blobServices/containers');
      expect(containers.map(({ name }) => name.split('/').at(-1))).toEqual([CONTAINER, 'deployments']);
    });

    test('every call to tables and files is one whose right is known', () => {
      const sources = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => text('functions', name))
        .join('\n');
      const calls = (pattern: RegExp) => new Set([...sources.matchAll(pattern)].map(([, call]) => call));
      // Tables and the container are made only where a connection string leads to them (tables.ts, fileStore.ts).
      expect(calls(/\.(\w*(?:Entity|Entities|Transaction|Table))(?:<[^(]*>)?\(/g)).toEqual(
        new Set(['createTable', ...Object.keys(TABLE_CALLS)]),
      );
      // In the store of files each request is made with the time limit of its `call`.
      const fileStore = text('functions', 'storage', 'fileStore.ts');
      const requests = new Set([...fileStore.matchAll(/\.(\w+)\((?=[^()]*\bcall\b)/g)].map(([, call]) => call));
      expect(requests).toEqual(new Set(['createIfNotExists', ...Object.keys(FILE_CALLS)]));
    });

    test.each(Object.keys(TABLES))('rows of %s: what the code does with them, and no more', (table) => {
      const [role, ...more] = given(plain).filter(({ on }) => on.endsWith(`/tables/${table}`));
      expect(more).toEqual([]);
      expect(role?.who).toBe('records');
      const isKept = KEPT.some((name) => name === table);
      const needed = Object.entries(TABLE_CALLS).filter(([call]) => call !== 'deleteEntity' || !isKept);
      expect(role?.may).toEqual(expect.arrayContaining(needed.flatMap(([, rights]) => rights)));
      expect(role?.may.includes(REMOVE_ROWS)).toBe(!isKept);
      expect(role?.may.filter((right) => !right.includes('/entities/') && !right.includes('/blobs/'))).toEqual([]);
    });

    test('files: what the code does with them', () => {
      const roles = given(plain).filter(({ on }) => on.endsWith('/containers/files'));
      expect(roles.map(({ who }) => who)).toEqual(['records']);
      expect(roles[0]?.may).toEqual(expect.arrayContaining(Object.values(FILE_CALLS).flat()));
    });

    test('the host has its own account and the reports, and nothing of the records; Graph’s and the bot’s have no role', () => {
      const [records, host] = ofType(plain, 'Microsoft.Storage/storageAccounts');
      const rest = given(plain).filter(({ who }) => who !== 'records');
      expect(rest.map(({ who, on, may }) => [who, on.split('/').at(-1), ...may])).toEqual([
        ['host', host?.name, 'Storage Blob Data Owner'],
        ['host', host?.name, 'Storage Queue Data Contributor'],
        ['host', host?.name, 'Storage Table Data Contributor'],
        ['host', 'fairview-insights', 'Monitoring Metrics Publisher'],
      ]);
      expect(given(plain).filter(({ on }) => on.endsWith(`/storageAccounts/${records?.name}`))).toEqual([]);
      const app = only(plain, 'Microsoft.Web/sites');
      expect(Object.keys(app.identity?.userAssignedIdentities ?? {}).map(identityIn)).toEqual([
        'host',
        'records',
        'graph',
        'bot',
      ]);
      expect(app.properties).toMatchObject({
        functionAppConfig: {
          deployment: { storage: { authentication: { userAssignedIdentityResourceId: hostIdentity(plain) } } },
        },
      });
    });
  });

  describe('who is told', () => {
    test('of failures, of messages put aside, of a queue nobody takes from, of too many instances, and of an app that is not well', () => {
      const alerts = full.resources.filter(({ type }) => /metricAlerts|scheduledQueryRules/.test(type));
      expect(alerts.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'fairview-failures',
          'fairview-poison',
          'fairview-not-taken',
          'fairview-crowded',
          'fairview-unwell',
        ]),
      );
      for (const { properties } of alerts) expect(JSON.stringify(properties['actions'])).toContain('fairview-told');
    });

    test('the health page is asked for at the app’s public name', () => {
      const { properties } = only(full, 'Microsoft.Insights/webtests');
      expect(properties).toMatchObject({
        Request: { RequestUrl: 'https://fairview.school.example/api/health' },
        ValidationRules: { ExpectedHttpStatusCode: 200 },
      });
    });

    test('the queues’ log has what the alerts ask: what is put in, and what is taken out', () => {
      expect(only(plain, 'Microsoft.Insights/diagnosticSettings').properties['logs']).toEqual([
        { category: 'StorageWrite', enabled: true },
        { category: 'StorageDelete', enabled: true },
      ]);
    });
  });

  function hostIdentity(plan: Plan) {
    return ofType(plan, 'Microsoft.ManagedIdentity/userAssignedIdentities').find(({ name }) => name.endsWith('-host'))
      ?.id;
  }

  /** What Azure would put in the place of an expression. */
  function known(value: string): string {
    if (!value.startsWith('[')) return value;
    const identity = identityIn(value);
    if (identity !== 'none') return value.includes('format(') ? `ClientId=${identity}` : identity;
    const [, service] = /primaryEndpoints\.(\w+)/.exec(value) ?? [];
    if (service) return `https://storage.example.${service}`;
    if (value.includes('defaultHostName')) return 'https://fairview.azurewebsites.example';
    return PARAMETERS.graphNotificationSecret;
  }

  function actionsOf({ properties }: Planned): string[] {
    const { permissions } = properties as { permissions: { actions: string[]; dataActions: string[] }[] };
    return permissions.flatMap(({ actions, dataActions }) => [...actions, ...dataActions]);
  }
}
