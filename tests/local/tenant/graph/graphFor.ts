import type { Client } from '@microsoft/microsoft-graph-client';
import { createGraph } from '#functions/graph/graphClient.ts';
import { createAppIdentity } from '#functions/identity/appIdentity.ts';
import type { OpenTenant } from '../openTenant.ts';

/** The app's own Graph clients, connected to the simulated tenant: as the app, and for a person. */
export function graphFor({ settings, tenant }: OpenTenant): { app: Client; forPerson(oid: string): Promise<Client> } {
  const graph = createGraph({ settings, identity: createAppIdentity({ settings }) });
  return { app: graph.asApp, forPerson: async (oid) => graph.onBehalfOf(await tenant.tokenFor(oid)) };
}
