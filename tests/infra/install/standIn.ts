import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from '../../../infra/install/machine.ts';

/** A tenant with a subscription, as far as an installation meets it. */
export type Tenant = {
  az: string;
  atk: string;
  id: string;
  subscription: string;
  me: string;
  identity: string;
  appId: string;
  signedIn: boolean;
  /** The tenant's name and verified domains; without them Graph refuses to say. */
  organization: { displayName: string; domains: string[] } | undefined;
  /** Who is signed in to Microsoft 365 in the toolkit, and in which tenant where one was chosen. */
  toolkitM365: string | undefined;
  toolkitAzure: boolean;
  roles: string[];
  groups: string[];
  owners: string[];
  credentials: object[];
  /** The permissions that the registration asks for beside those of its manifest. */
  permissions: object[];
  container: boolean;
  containerRoles: string[];
  /** What is in the container of packages, in base64. */
  blobs: Record<string, string>;
  enterpriseApplication?: string;
  /** The settings of the deployed app, and the file that was deployed last. */
  app?: Record<string, string | undefined>;
  running?: string;
  registeredIn?: string;
  /** Faults that a test has laid: the next so many times the program says this and ends with this code. */
  faults?: Record<string, { times: number; err?: string; code?: number }>;
};

/** What a program says when it does not do as it was told. */
class Refusal extends Error {
  code: number;
  constructor(message: string, code = 1) {
    super(message);
    this.code = code;
  }
}

/**
 * Stands in for `az` and `atk`: changes the tenant, and answers as the genuine program does. Any other program goes well.
 */
export function standIn(tenant: Tenant, { words, folder }: { words: string[]; folder: string }): Ended {
  const [program, ...args] = words;
  const call = { tenant, folder, ...read(args) };
  try {
    if (program === 'az') return said(az(call), call.options);
    if (program === 'atk') return { code: 0, out: atk(call), err: '' };
    return { code: 0, out: '', err: '' };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, out: '', err: error.message };
    throw error;
  }
}

type Options = Record<string, string>;
type Call = { tenant: Tenant; folder: string; command: string; options: Options };

/** The words of a command, and its options with what stands behind each. */
function read(args: string[]): { command: string; options: Options } {
  const options: Options = {};
  const command: string[] = [];
  let option: string | undefined;
  for (const arg of args)
    if (arg.startsWith('-')) options[(option = arg)] = '';
    else if (option === undefined) command.push(arg);
    else options[option] = options[option] ? `${options[option]} ${arg}` : arg;
  return { command: command.join(' '), options };
}

function said(value: unknown, options: Options): Ended {
  if (value === undefined) return { code: 0, out: '', err: '' };
  return {
    code: 0,
    out: typeof value === 'string' && options['--output'] === 'tsv' ? value : JSON.stringify(value, null, 2),
    err: '',
  };
}

function meetFault(tenant: Tenant, what: string): void {
  const fault = tenant.faults?.[what];
  if (!fault || fault.times === 0) return;
  fault.times -= 1;
  throw new Refusal(fault.err ?? '', fault.code);
}

/**
 * The commands of the Azure CLI that are used, with their options. `commands.test.ts` has each of them read by its own parser.
 */
const COMMON = ['--output', '--query', '--only-show-errors', '--subscription'];
const BLOB = ['--account-name', '--container-name', '--auth-mode', '--name'];
const COMMANDS: Record<string, string[]> = {
  version: [],
  'account show': [],
  'account get-access-token': ['--resource-type'],
  'ad signed-in-user show': [],
  rest: ['--method', '--url'],
  'ad sp show': ['--id'],
  'ad sp create': ['--id'],
  'ad app owner list': ['--id'],
  'ad app owner add': ['--id', '--owner-object-id'],
  'ad app permission list': ['--id'],
  'ad app permission add': ['--id', '--api', '--api-permissions'],
  'ad app federated-credential list': ['--id'],
  'ad app federated-credential create': ['--id', '--parameters'],
  'ad app federated-credential update': ['--id', '--federated-credential-id', '--parameters'],
  'group exists': ['--name'],
  'group create': ['--name', '--location'],
  'role assignment list': ['--assignee', '--scope', '--include-inherited', '--include-groups'],
  'role assignment create': ['--assignee-object-id', '--assignee-principal-type', '--role', '--scope'],
  'resource show': ['--ids', '--api-version'],
  'functionapp config appsettings list': ['--name', '--resource-group'],
  'functionapp deployment source config-zip': ['--name', '--resource-group', '--src', '--build-remote', '--timeout'],
  'storage account show': ['--name'],
  'storage container-rm exists': ['--storage-account', '--resource-group', '--name'],
  'storage container-rm create': ['--storage-account', '--resource-group', '--name'],
  'storage blob list': ['--account-name', '--container-name', '--auth-mode'],
  'storage blob exists': BLOB,
  'storage blob upload': [...BLOB, '--file', '--overwrite'],
  'storage blob download': [...BLOB, '--file', '--no-progress'],
  'storage blob delete': BLOB,
};

const named = (options: Options, option: string) => options[option] ?? '';
const fileIn = (options: Options, option: string) => readFileSync(named(options, option).replace(/^@/, ''));

const answers: Record<string, (tenant: Tenant, options: Options) => unknown> = {
  // learn.microsoft.com/cli/azure/reference-index#az-version
  version: ({ az: its }) => ({
    'azure-cli': its,
    'azure-cli-core': its,
    'azure-cli-telemetry': '1.1.0',
    extensions: {},
  }),
  'account show': ({ subscription, id }) => ({
    environmentName: 'AzureCloud',
    id: subscription,
    isDefault: true,
    name: 'School',
    state: 'Enabled',
    tenantId: id,
    user: { name: 'it@school.example', type: 'user' },
  }),
  'account get-access-token': (tenant) => {
    meetFault(tenant, 'token');
    return 'a-token';
  },
  'ad signed-in-user show': ({ me }) => me,
  // learn.microsoft.com/graph/api/organization-list, by the query that is asked.
  rest: ({ organization }, options) => {
    if (named(options, '--url') !== 'https://graph.microsoft.com/v1.0/organization') throw new Refusal('Not Found');
    if (!organization) throw new Refusal('Forbidden({"error":{"code":"Authorization_RequestDenied"}})');
    return organization;
  },
  'ad sp show': ({ enterpriseApplication: id }, { '--id': appId }) => {
    if (!id)
      throw new Refusal(
        `ERROR: Resource '${appId}' does not exist or one of its queried reference-property objects are not present.`,
        3,
      );
    return { appId, id };
  },
  'ad sp create': (tenant, { '--id': appId }) => {
    tenant.enterpriseApplication = 'enterprise-application';
    return { appId, id: tenant.enterpriseApplication };
  },
  'ad app owner list': ({ owners }) => owners.map((id) => ({ '@odata.type': '#microsoft.graph.user', id })),
  'ad app owner add': ({ owners }, options) => void owners.push(named(options, '--owner-object-id')),
  // As `requiredResourceAccess` of the registration: the manifest's, and what was added since the toolkit wrote it.
  'ad app permission list': ({ permissions }) => [
    { resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: [] },
    ...permissions,
  ],
  'ad app permission add': ({ permissions }, options) => {
    const [id = '', type = ''] = named(options, '--api-permissions').split('=');
    permissions.push({ resourceAppId: named(options, '--api'), resourceAccess: [{ id, type }] });
  },
  'ad app federated-credential list': ({ credentials }) => credentials,
  'ad app federated-credential create': ({ credentials }, options) => {
    const made: unknown = JSON.parse(fileIn(options, '--parameters').toString());
    credentials.push({ id: 'credential', ...(made as object) });
    return credentials.at(-1);
  },
  'ad app federated-credential update': (tenant, options) => {
    tenant.credentials = [JSON.parse(fileIn(options, '--parameters').toString()) as object];
  },
  'group exists': ({ groups }, options) => groups.includes(named(options, '--name')),
  'group create': ({ groups }, options) => {
    groups.push(named(options, '--name'));
    return { name: options['--name'], properties: { provisioningState: 'Succeeded' } };
  },
  'role assignment list': ({ containerRoles, roles }, options) =>
    named(options, '--scope').includes('/containers/') ? containerRoles : roles,
  'role assignment create': ({ containerRoles }, options) => {
    containerRoles.push(named(options, '--role'));
    return { roleDefinitionName: options['--role'] };
  },
  'resource show': ({ app }, options) => {
    if (!app) throw new Refusal(`ERROR: (ResourceNotFound) The Resource '${options['--ids']}' was not found.`, 3);
    return options['--query'] ? 'https://hoststorage.blob.core.windows.net/deployments' : { id: options['--ids'] };
  },
  'functionapp config appsettings list': ({ app }) =>
    Object.entries(app ?? {}).map(([name, value]) => ({ name, slotSetting: false, value })),
  'functionapp deployment source config-zip': (tenant, options) => {
    meetFault(tenant, 'config-zip');
    tenant.running = named(options, '--src').split('/').at(-1) ?? '';
  },
  'storage account show': ({ appId }, options) =>
    appId.replace(/Microsoft\.Web.*/, `Microsoft.Storage/storageAccounts/${named(options, '--name')}`),
  'storage container-rm exists': ({ container: exists }) => ({ exists }),
  'storage container-rm create': (tenant, options) => {
    tenant.container = true;
    return { name: options['--name'] };
  },
  'storage blob list': (tenant) => {
    meetFault(tenant, 'blobs');
    return Object.keys(tenant.blobs).toSorted();
  },
  'storage blob exists': (tenant, options) => {
    meetFault(tenant, 'blobs');
    return { exists: named(options, '--name') in tenant.blobs };
  },
  'storage blob upload': ({ blobs }, options) => {
    blobs[named(options, '--name')] = fileIn(options, '--file').toString('base64');
    return { etag: '"0x1"' };
  },
  'storage blob download': ({ blobs, containerRoles }, options) => {
    // learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli; an Owner of the account alone gets this too.
    if (!containerRoles.includes('Storage Blob Data Contributor'))
      throw new Refusal('ERROR: \nYou do not have the required permissions needed to perform this operation.');
    const blob = blobs[named(options, '--name')];
    if (blob === undefined) throw new Refusal('ERROR: The specified blob does not exist.\nErrorCode:BlobNotFound', 3);
    writeFileSync(named(options, '--file'), Buffer.from(blob, 'base64'));
    return { name: options['--name'] };
  },
  'storage blob delete': ({ blobs }, options) => void delete blobs[named(options, '--name')],
};

function az({ tenant, command, options }: Call): unknown {
  const known = COMMANDS[command];
  if (!known) throw new Refusal(`ERROR: '${command}' is misspelled or not recognized by the system.`, 2);
  const unknown = Object.keys(options).filter((each) => ![...COMMON, ...known].includes(each));
  if (unknown.length > 0) throw new Refusal(`ERROR: unrecognized arguments: ${unknown.join(' ')}`, 2);
  // Said by the Azure CLI 2.45.0 itself.
  if (!tenant.signedIn && command !== 'version') throw new Refusal("ERROR: Please run 'az login' to setup account.");
  return answers[command]?.(tenant, options);
}

/** What the toolkit 1.1.17 says, read in its own code, and what its steps write into the environment's file. */
function atk({ tenant, folder, command, options }: Call): string {
  if ('--version' in options) return `\n${tenant.atk}\n`;
  if (command === 'auth list')
    return tenant.toolkitM365 || tenant.toolkitAzure
      ? [
          tenant.toolkitM365 ? `Your Microsoft 365 account is: ${tenant.toolkitM365}.` : '',
          tenant.toolkitAzure ? 'Your Azure account is: it@school.example. Your subscriptions are: School.' : '',
        ].join('\n')
      : 'Use `atk auth login azure` or `atk auth login m365` to log in to Azure or Microsoft 365 account.';
  if (command === 'provision') provision({ tenant, path: join(folder, 'env', `.env.${options['--env']}`) });
  else if (command === 'publish')
    write(join(folder, 'env', `.env.${options['--env']}`), { TEAMS_APP_PUBLISHED_APP_ID: 'in-catalogue' });
  else throw new Refusal(`unknown command ${command}`);
  return `(√) Done: Lifecycle stage ${command} was executed successfully.`;
}

/** teamsapp.yml says what its steps write, and infra/main.bicep what it puts out. */
function provision({ tenant, path }: { tenant: Tenant; path: string }): void {
  meetFault(tenant, 'provision');
  tenant.permissions = [];
  write(path, {
    TEAMS_APP_ID: 'teams-app',
    AAD_APP_CLIENT_ID: 'client',
    AAD_APP_TENANT_ID: tenant.registeredIn ?? tenant.id,
    IDENTITY_PRINCIPAL_ID: tenant.identity,
    TAB_DOMAIN: 'fairview.example',
    FUNCTION_APP_RESOURCE_ID: tenant.appId,
  });
  const secret = /^SECRET_GRAPH_NOTIFICATION=(.+)$/m.exec(readFileSync(`${path}.user`, 'utf8'))?.[1];
  tenant.app = { GRAPH_NOTIFICATION_SECRET: secret };
  if (tenant.owners.length === 0) tenant.owners.push(tenant.me);
}

/** Adds to an environment's file what is not in it yet. */
function write(path: string, values: Record<string, string>): void {
  const text = readFileSync(path, 'utf8');
  const lines = Object.entries(values).filter(([key]) => !text.includes(`${key}=`));
  writeFileSync(path, `${text}${lines.map(([key, value]) => `${key}=${value}\n`).join('')}`);
}
