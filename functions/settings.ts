import { join } from 'node:path';
import { z } from 'zod';
import type { FileHosts } from '#contract/answers.ts';
import about from '../package.json' with { type: 'json' };

const httpsOrigin = z
  .url({ protocol: /^https$/ })
  .refine(
    (url) => new URL(url).origin === url.replace(/\/$/, ''),
    'must be an origin such as https://graph.microsoft.com',
  );

const required = (what: string) => z.string({ error: `${what} is missing` }).min(1, `${what} is empty`);

/**
 * Everything the app must be told about the place it runs in. Addresses default to Microsoft's public cloud. No
 * identity has a default: if one is missing the app does not start, so an empty setting can never switch authentication
 * off.
 */
const environment = z.object({
  TENANT_ID: required('TENANT_ID, the school’s Microsoft Entra tenant'),
  CLIENT_ID: required('CLIENT_ID, the app registration of the tab and its API'),
  CLIENT_ASSERTION_IDENTITY: required(
    'CLIENT_ASSERTION_IDENTITY, the managed identity that stands for a client secret',
  ),
  BOT_ID: required('BOT_ID, the bot’s own identity'),
  FIRST_ADMINISTRATOR: required('FIRST_ADMINISTRATOR, the object id of the person who sets the school up'),
  PUBLIC_ORIGIN: httpsOrigin,
  TEAMS_APP_ID: required('TEAMS_APP_ID, the id in the Teams app’s manifest'),
  GRAPH_NOTIFICATION_SECRET: required('GRAPH_NOTIFICATION_SECRET, echoed by Graph in change notifications').min(
    16,
    'GRAPH_NOTIFICATION_SECRET needs 16 characters',
  ),
  MAIL_SENDER: z
    .string()
    .optional()
    .transform((sender) => sender || undefined),
  SHAREPOINT_NAME: z
    .string()
    .regex(
      /^(?!.*-my$)[a-z0-9-]*$/i,
      'SHAREPOINT_NAME is what stands before .sharepoint.com, without -my, such as larkmoor',
    )
    .optional()
    .transform((name) => name || undefined),
  LOGIN_ORIGIN: httpsOrigin.default('https://login.microsoftonline.com'),
  GRAPH_ORIGIN: httpsOrigin.default('https://graph.microsoft.com'),
  BOT_SERVICE_URL: z.url({ protocol: /^https$/ }).default('https://smba.trafficmanager.net/teams/'),
  BOT_OPENID_METADATA: z
    .url({ protocol: /^https$/ })
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  AzureWebJobsStorage: z.string().min(1).optional(),
  AzureWebJobsStorage__queueServiceUri: z.url({ protocol: /^https$/ }).optional(),
  AzureWebJobsStorage__clientId: z.string().min(1).optional(),
  RECORDS_TABLES: z.url({ protocol: /^https$/ }).optional(),
  RECORDS_FILES: z.url({ protocol: /^https$/ }).optional(),
  RECORDS_IDENTITY: z.string().min(1).optional(),
});

/** On a developer's machine (Azurite) one connection string leads to everything. */
type ByConnectionString = { connectionString: string };

/** The records, which are tables and files. Deployed, they have an account and a managed identity of their own. */
export type StorageSettings =
  | ByConnectionString
  | { tableServiceUri: string; blobServiceUri: string; managedIdentityClientId: string };

/** The queues. Deployed, they lie in the account of the Functions host, with its managed identity. */
export type QueueSettings = ByConnectionString | { queueServiceUri: string; managedIdentityClientId: string };

/** Set by the build; undefined when running from the sources. */
declare const FINGERPRINT: string | undefined;

/**
 * The version in package.json. In the bundle it also tells this build from others of the same version. That reveals
 * whether another build drew a card, so that a reworded sentence does not change every card at once.
 */
export const VERSION = typeof FINGERPRINT === 'undefined' ? about.version : `${about.version}+${FINGERPRINT}`;

export type Settings = {
  /** The version of the app, written with every event. */
  version: string;
  tenantId: string;
  /** Application (client) id of the tab's API: the audience of its tokens. */
  clientId: string;
  /** How the app proves itself to Entra: a secret (only on one machine) or a managed identity's federated credential. */
  clientCredential: { secret: string } | { managedIdentityClientId: string };
  botId: string;
  /** How the bot proves itself to the Bot Connector. */
  botCredential: { secret: string } | { managedIdentity: true };
  teamsAppId: string;
  /** Who may set the school up while its register is empty; afterwards its administrators do. */
  firstAdministratorOid: string;
  publicOrigin: string;
  loginOrigin: string;
  graphOrigin: string;
  /**
   * Where the bot reaches somebody who has never been in touch; afterwards the address that Teams last gave is used.
   */
  botServiceUrl: string;
  botOpenIdMetadata: string;
  /** The mailbox from which mail goes to people who can be reached in no other way; without it no mail is sent. */
  mailSender: string | undefined;
  /** Where the school's files are; without it documents are given by their address alone. */
  fileHosts: FileHosts | undefined;
  graphNotificationSecret: string;
  storage: StorageSettings;
  queues: QueueSettings;
  /** Where the built tab lies. */
  tabFolder: string;
};

/**
 * Reads the deployed app's settings. Throws one error that names every missing or wrong setting; the Functions host
 * then shows it and serves nothing. Only https addresses pass, so the simulated tenant cannot be configured here.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`Fairview does not start:\n${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  return {
    version: VERSION,
    tenantId: e.TENANT_ID,
    clientId: e.CLIENT_ID,
    clientCredential: { managedIdentityClientId: e.CLIENT_ASSERTION_IDENTITY },
    botId: e.BOT_ID,
    botCredential: { managedIdentity: true },
    teamsAppId: e.TEAMS_APP_ID,
    firstAdministratorOid: e.FIRST_ADMINISTRATOR,
    publicOrigin: new URL(e.PUBLIC_ORIGIN).origin,
    loginOrigin: new URL(e.LOGIN_ORIGIN).origin,
    graphOrigin: new URL(e.GRAPH_ORIGIN).origin,
    botServiceUrl: e.BOT_SERVICE_URL,
    botOpenIdMetadata: e.BOT_OPENID_METADATA,
    mailSender: e.MAIL_SENDER,
    fileHosts: e.SHAREPOINT_NAME === undefined ? undefined : fileHostsOf(e.SHAREPOINT_NAME.toLowerCase()),
    graphNotificationSecret: e.GRAPH_NOTIFICATION_SECRET,
    storage: storageSettings(e),
    queues: queueSettings(e),
    tabFolder: join(import.meta.dirname, 'tab'),
  };
}

function fileHostsOf(name: string): FileHosts {
  return { oneDrive: `https://${name}-my.sharepoint.com`, sites: `https://${name}.sharepoint.com` };
}

function storageSettings(e: z.infer<typeof environment>): StorageSettings {
  if (e.RECORDS_TABLES && e.RECORDS_FILES && e.RECORDS_IDENTITY)
    return {
      tableServiceUri: e.RECORDS_TABLES,
      blobServiceUri: e.RECORDS_FILES,
      managedIdentityClientId: e.RECORDS_IDENTITY,
    };
  if (e.AzureWebJobsStorage) return { connectionString: e.AzureWebJobsStorage };
  throw new Error(
    'Fairview does not start: the storage of the records is missing. Set RECORDS_TABLES, RECORDS_FILES and RECORDS_IDENTITY, or AzureWebJobsStorage.',
  );
}

function queueSettings(e: z.infer<typeof environment>): QueueSettings {
  if (e.AzureWebJobsStorage__queueServiceUri && e.AzureWebJobsStorage__clientId)
    return {
      queueServiceUri: e.AzureWebJobsStorage__queueServiceUri,
      managedIdentityClientId: e.AzureWebJobsStorage__clientId,
    };
  if (e.AzureWebJobsStorage) return { connectionString: e.AzureWebJobsStorage };
  throw new Error(
    'Fairview does not start: the storage of the queues is missing. Set AzureWebJobsStorage__queueServiceUri and __clientId, or AzureWebJobsStorage.',
  );
}
