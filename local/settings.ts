import { join } from 'node:path';
import { type Settings, VERSION } from '#functions/settings.ts';
import { oidOf } from './school/people.ts';
import {
  BOT_ID,
  BOT_SECRET,
  CLIENT_ID,
  CLIENT_SECRET,
  GRAPH_NOTIFICATION_SECRET,
  TEAMS_APP_ID,
  TENANT_ID,
} from './tenant/identity.ts';
import { fileHostsAt } from './tenant/sharePoint/hosts.ts';

/** The IT network manager of the demonstration school, who sets it up. */
const ADMINISTRATOR = 46;

/**
 * The functions' settings on one machine: the deployed app's own, with the simulated tenant's addresses and secrets.
 * `origin` is where everything listens, such as `http://127.0.0.1:3978`; only loopback is accepted.
 */
export function localSettings({
  origin,
  storageConnectionString,
  tabFolder = join(import.meta.dirname, '..', 'dist', 'functions', 'tab'),
}: {
  origin: string;
  storageConnectionString: string;
  /** The folder of the built tab; by default, where `npm run build` puts it. */
  tabFolder?: string;
}): Settings {
  const { hostname } = new URL(origin);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    throw new Error(`The simulated tenant answers on this machine only, not at ${hostname}.`);
  }
  return {
    version: VERSION,
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    clientCredential: { secret: CLIENT_SECRET },
    botId: BOT_ID,
    botCredential: { secret: BOT_SECRET },
    teamsAppId: TEAMS_APP_ID,
    firstAdministratorOid: oidOf(ADMINISTRATOR),
    publicOrigin: origin,
    loginOrigin: `${origin}/tenant/login`,
    graphOrigin: `${origin}/tenant/graph`,
    botServiceUrl: `${origin}/tenant/connector/`,
    botOpenIdMetadata: `${origin}/tenant/botframework/.well-known/openidconfiguration`,
    mailSender: oidOf(ADMINISTRATOR),
    fileHosts: fileHostsAt(origin),
    graphNotificationSecret: GRAPH_NOTIFICATION_SECRET,
    storage: { connectionString: storageConnectionString },
    queues: { connectionString: storageConnectionString },
    tabFolder,
  };
}
