import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppCredentials, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { BotIdentity } from '../bot.ts';
import { connectorHttp } from './connectorHttp.ts';

/** The Bot Connector as the audience of the bot's tokens. */
export const CONNECTOR = 'https://api.botframework.com';

/**
 * The Bot Framework's adapter for this bot. It verifies what comes in and signs what goes out. A bot without an
 * identity would accept anybody, so both this function and the settings refuse that.
 */
export function createAdapter({ botId, tenantId, openIdMetadata, token, fetch }: BotIdentity): CloudAdapter {
  if (!botId) throw new Error('The bot has no identity: authentication would be off.');
  const credentials: ServiceClientCredentialsFactory = {
    isValidAppId: async (appId) => appId === botId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => new BotCredentials(botId, token),
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botId,
      MicrosoftAppTenantId: tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
      ToChannelFromBotOAuthScope: CONNECTOR,
      ToBotFromChannelTokenIssuer: CONNECTOR,
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
      OAuthUrl: CONNECTOR,
      CallerId: 'urn:botframework:azure',
    },
    credentials,
    undefined,
    undefined,
    { httpClient: connectorHttp(fetch) },
  );
  return new CloudAdapter(authentication);
}

/** The SDK's credentials with the app's own source of tokens, which keeps each token while it lasts. */
class BotCredentials extends AppCredentials {
  private readonly token: BotIdentity['token'];

  constructor(botId: string, token: BotIdentity['token']) {
    super(botId, undefined, CONNECTOR);
    this.token = token;
  }

  override getToken(): Promise<string> {
    return this.token();
  }

  protected override async refreshToken(): Promise<never> {
    throw new Error('The token source refreshes its tokens itself.');
  }
}
