import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { isGraphError } from './graphClient.ts';

export type TeamsApp = ReturnType<typeof createTeamsApp>;

/** What Graph finds in the app catalogue. */
const catalogueSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/** The app itself in the organisation's Teams catalogue. */
export function createTeamsApp({ graph, teamsAppId }: { graph: Client; teamsAppId: string }) {
  let catalogueId: Promise<string | undefined> | undefined;

  /**
   * Installs the app for somebody, where the school has consented to that
   * (TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All and AppCatalog.Read.All). An app that is already installed
   * counts as installed; the Bot Connector tells whether it is there. Throws where Graph is not well.
   */
  async function install(oid: string): Promise<void> {
    try {
      const id = await findInCatalogue();
      if (id === undefined) return;
      await graph.api(`/users/${oid}/teamwork/installedApps`).post({
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
      });
    } catch (error) {
      if (!isGraphError(error, 400, 401, 403, 404, 409)) throw error;
    }
  }

  function findInCatalogue(): Promise<string | undefined> {
    if (catalogueId) return catalogueId;
    catalogueId = lookUp().catch((error: unknown) => {
      catalogueId = undefined;
      throw error;
    });
    return catalogueId;
  }

  async function lookUp(): Promise<string | undefined> {
    const answer: unknown = await graph.api('/appCatalogs/teamsApps').filter(`externalId eq '${teamsAppId}'`).get();
    return catalogueSchema.parse(answer).value[0]?.id;
  }

  return { install };
}
