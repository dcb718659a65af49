/**
 * Who is who in the simulated tenant. Fixed, so that a bookmark, a saved database and a test all mean the same school.
 * The secrets protect nothing: the tenant exists only on this machine and listens on loopback alone.
 */

export const TENANT_ID = '7d0a1f5e-3b52-4c8e-9a57-1c2f6e0b4a10';
export const TENANT_NAME = 'Larkmoor School';
export const TENANT_DOMAIN = 'larkmoor.example';

/** The app registration of the tab and its API: audience of the tab's tokens, client of Graph. */
export const CLIENT_ID = '2f9c6a34-8d1b-4e6a-b7c3-5e0d9f4a1b22';
export const CLIENT_SECRET = 'local-secret-of-the-api';

/** The bot's own identity. */
export const BOT_ID = '5b3e8d70-6c2a-4f19-8e44-a9d1c7f03b33';
export const BOT_SECRET = 'local-secret-of-the-bot';

/** The id in the Teams app's manifest, which the organisation's catalogue calls its external id. */
export const TEAMS_APP_ID = 'c1d4e7a9-0f63-4b85-9d2e-8a7b6c5d4e44';

/** The id that the organisation's app catalogue gave the app: what Graph installs it by. */
export const CATALOGUE_APP_ID = 'e8f20b61-74c3-4d9a-8b15-3c6d2a9f7e55';

/** What Graph echoes in every change notification, so that the app knows it is meant. */
export const GRAPH_NOTIFICATION_SECRET = 'local-notification-secret';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

/** What an administrator has consented to for the API: on behalf of a person, and for the app itself. */
export const CONSENTED = {
  delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite', 'User.Read'],
  application: [
    'AppCatalog.Read.All',
    'Calendars.ReadWrite',
    'Mail.Send',
    'TeamsActivity.Send',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'User.Read.All',
  ],
} as const;

/** What the Teams manifest asks for from each person, and so every installation has to consent to. */
export const RESOURCE_SPECIFIC = 'TeamsActivity.Send.User';

/** The issuer of Entra's version 2 tokens for a tenant. */
export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}
