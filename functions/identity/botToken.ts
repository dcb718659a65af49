import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Settings } from '../settings.ts';
import { loginTransport } from './loginTransport.ts';
import { managedIdentity } from './managedIdentity.ts';

const CONNECTOR = 'https://api.botframework.com/.default';

/** A source of tokens for the Bot Connector: the bot's managed identity, or a secret on a developer's machine. */
export function createBotToken({ settings }: { settings: Settings }): () => Promise<string> {
  const { tenantId, botId, botCredential, loginOrigin } = settings;
  if ('managedIdentity' in botCredential) {
    const identity = managedIdentity(botId);
    return async () => (await identity.getToken(CONNECTOR)).token;
  }
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: botId,
      clientSecret: botCredential.secret,
      authority: `https://login.microsoftonline.com/${tenantId}`,
    },
    system: { networkClient: loginTransport(loginOrigin) },
  });
  return async () => {
    const result = await application.acquireTokenByClientCredential({ scopes: [CONNECTOR] });
    if (!result) throw new Error('Entra gave the bot no token.');
    return result.accessToken;
  };
}
