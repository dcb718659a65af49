/**
 * The identities in the simulated tenant. They are fixed, so that a bookmark, a saved database and a test all mean the
 * same school. The secrets protect nothing: the tenant exists only on this machine and listens only on loopback.
 */

export const TENANT_ID = '7d0a1f5e-3b52-4c8e-9a57-1c2f6e0b4a10';
export const TENANT_NAME = 'Larkmoor School';
export const TENANT_DOMAIN = 'larkmoor.example';

/** The app registration of the tab and its API: the audience of the tab's tokens, and the client of Graph. */
export const CLIENT_ID = '2f9c6a34-8d1b-4e6a-b7c3-5e0d9f4a1b22';
export const CLIENT_SECRET = 'local-secret-of-the-api';

/** The bot's own identity. */
export const BOT_ID = '5b3e8d70-6c2a-4f19-8e44-a9d1c7f03b33';
export const BOT_SECRET = 'local-secret-of-the-bot';

/** The id in the Teams app's manifest, which the organisation's catalogue calls its external id. */
export const TEAMS_APP_ID = 'c1d4e7a9-0f63-4b85-9d2e-8a7b6c5d4e44';

/** The app's id in the organisation's app catalogue; Graph installs the app by this id. */
export const CATALOGUE_APP_ID = 'e8f20b61-74c3-4d9a-8b15-3c6d2a9f7e55';

/** Graph repeats this in every change notification, so that the app knows that Graph sent it. */
export const GRAPH_NOTIFICATION_SECRET = 'local-notification-secret';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

/** The managed identity that the registration trusts in place of a secret. */
export const FEDERATED_IDENTITY = '91b7d6c5-2e40-4f8a-b3d1-7c6e5f4a3b66';

/**
 * An administrator's consent for the API: on behalf of a person, in Graph and in SharePoint, and for the app itself. Calendars and mail are not
 * among the app's own: Exchange gives them for the mailboxes of the staff alone.
 */
export const CONSENTED = {
  delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite', 'User.Read'],
  sharePoint: ['MyFiles.Read'],
  application: [
    'AppCatalog.Read.All',
    'TeamsActivity.Send',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'User.Read.All',
  ],
} as const;

/** The issuer of Entra's version 2 tokens for a tenant. */
export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}
