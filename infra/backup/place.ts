import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RestError } from '@azure/core-rest-pipeline';
import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { z } from 'zod';
import type { Clock } from '#domain/clock.ts';
import { clientLimits, tableLimits } from '#functions/limits.ts';
import { createSchoolStore } from '#functions/storage/schoolStore.ts';
import type { Tables } from '#functions/storage/tables.ts';
import { systemClock } from '#functions/systemClock.ts';
import { FolderInUse, startAzurite } from '#local/azurite.ts';
import { createMovableClock } from '#local/clock.ts';
import { DEMONSTRATION_BEGINS } from '#local/compose.ts';
import { Refused } from './key.ts';

/** Where attached files lie, as the app names it. */
const CONTAINER = 'files';

/** Where a school’s records lie, opened by an operator. */
export type Place = {
  /** Any table by its name, made where it is missing. */
  table: (name: string) => Promise<TableClient>;
  /** The app’s own tables. */
  tables: Tables;
  files: ContainerClient;
  clock: Clock;
  /** Whether the app is working there at this moment. */
  isRunning: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** The environment file’s lines that are read here, under the names that the installation writes. */
const environment = z.object({
  RECORDS_STORAGE_NAME: z.string().regex(/^[a-z0-9]{3,24}$/),
  PUBLIC_ORIGIN: z.url({ protocol: /^https$/ }).optional(),
  TAB_DOMAIN: z.string().min(1).optional(),
});

/** The name of the school that stands there; nothing where there is none. */
export async function schoolIn({ tables }: Pick<Place, 'tables'>): Promise<{ school?: string }> {
  const { school } = await createSchoolStore(tables).current();
  return school ? { school: school.name } : {};
}

/** A deployed installation, with the rights of whoever is signed in (`az login`). Throws `Refused`. */
export async function openDeployed(env: Record<string, string | undefined>): Promise<Place> {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new Refused(`The environment file does not say where the records are:\n${z.prettifyError(read.error)}`);
  const { RECORDS_STORAGE_NAME: account, PUBLIC_ORIGIN, TAB_DOMAIN } = read.data;
  const credential = new DefaultAzureCredential();
  const service = new BlobServiceClient(`https://${account}.blob.core.windows.net`, credential, clientLimits);
  const app = PUBLIC_ORIGIN ?? (TAB_DOMAIN === undefined ? undefined : `https://${TAB_DOMAIN}`);
  return openPlace({
    clientOf: (name) => new TableClient(`https://${account}.table.core.windows.net`, name, credential, tableLimits),
    service,
    isRunning: async () => app !== undefined && (await answers(app)),
  });
}

/** Storage on this machine, by its connection string. */
export function openLocal(connectionString: string, clock: Clock = systemClock): Promise<Place> {
  return openPlace({
    clientOf: (name) =>
      TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true, ...tableLimits }),
    service: BlobServiceClient.fromConnectionString(connectionString, clientLimits),
    clock,
  });
}

/** What `npm start` keeps on this machine. Its storage is started for this, so the app must not be running. */
export async function openDemonstration(port = Number(process.env['PORT'] ?? 3978)): Promise<Place> {
  const folder = join(import.meta.dirname, '..', '..', '.fairview');
  if (!existsSync(folder))
    throw new Refused('Nothing has run on this machine yet: “npm start” makes the demonstration.');
  if (await answers(`http://127.0.0.1:${port}`))
    throw new Refused('The app runs on this machine and has its storage open. Stop it first.');
  const azurite = await startAzurite(join(folder, 'azurite')).catch((error: unknown) => {
    throw error instanceof FolderInUse ? new Refused(error.message) : error;
  });
  const clock = createMovableClock({ file: join(folder, 'clock.json'), initial: DEMONSTRATION_BEGINS });
  return { ...(await openLocal(azurite.connectionString, clock)), close: azurite.stop };
}

type OpenPlaceArgs = Partial<Pick<Place, 'isRunning' | 'clock'>> & {
  clientOf: (name: string) => TableClient;
  service: BlobServiceClient;
};

async function openPlace({ clientOf, service, clock = systemClock, isRunning = async () => false }: OpenPlaceArgs) {
  const opened = new Map<string, Promise<TableClient>>();
  const open = async (name: string) => {
    const client = clientOf(name);
    await client.createTable().catch(unlessForbidden);
    return client;
  };
  const table = (name: string) => {
    const known = opened.get(name) ?? open(name);
    opened.set(name, known);
    return known;
  };
  const files = service.getContainerClient(CONTAINER);
  await files.createIfNotExists().catch(unlessForbidden);
  return { table, tables: table, files, clock, isRunning, close: async () => undefined };
}

/** Whoever may only read may make nothing, and need not: what is missing is then missed when it is read. */
function unlessForbidden(error: unknown): void {
  if (!(error instanceof RestError && error.statusCode === 403)) throw error;
}

/** How long the app may take to answer, in milliseconds: longer than an instance takes to start, and its storage to be slow. */
const PATIENCE = 45_000;

/**
 * Whether the app answers at an address, well or not. In its place, Azure answers with a page. Of one that takes too long
 * nobody knows, so it counts as running.
 */
export async function answers(origin: string, patience = PATIENCE): Promise<boolean> {
  try {
    const { headers } = await fetch(new URL('/api/health', origin), { signal: AbortSignal.timeout(patience) });
    return headers.get('content-type')?.includes('json') ?? false;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError';
  }
}
