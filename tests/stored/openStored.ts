import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createApp } from '#functions/app.ts';
import { startLocally } from '#local/compose.ts';
import { localSettings } from '#local/settings.ts';
import { newTenantState } from '#local/tenant/tenantState.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { actIn } from '../testSchool.ts';
import { readStored, type StoredFile } from './storedFile.ts';
import { writeStorage } from './writeStorage.ts';
import { watchContract } from '../contract/watchContract.ts';

export type StoredSchool = Awaited<ReturnType<typeof openStored>>;

/**
 * A school as an earlier version of the app left it, running with today's code: its storage, its tenant, and its clock
 * at the moment of the snapshot. People act in it as in `openSchool`; `app` is the functions' own; `stored` is the
 * file, with any changes made to it before.
 */
export async function openStored(
  name: string,
  {
    shape = 'shape1',
    change = (stored) => stored,
  }: { shape?: string; change?: (stored: StoredFile) => StoredFile } = {},
) {
  const stored = change(readStored(name, shape));
  const port = await freePort();
  const moved = elsewhere(stored, `http://127.0.0.1:${port}`);
  const storage = await emptyStorage();
  await writeStorage(storage, moved);
  const folder = mkdtempSync(join(tmpdir(), 'fairview-stored-'));
  writeFileSync(join(folder, 'tenant.json'), JSON.stringify({ ...newTenantState(), ...moved.tenant }));
  const contract = watchContract();
  const begins = Temporal.Instant.from(stored.moment);
  const fairview = await startLocally({ port, folder, storage, begins, onAnswer: contract.onAnswer });
  const app = createApp({
    settings: localSettings({ origin: fairview.origin, storageConnectionString: storage }),
    clock: fairview.clock,
  });
  const reviewOf = (number: number) => {
    const own = stored.reviews.filter(({ reviewee }) => reviewee === number);
    return (own.find(({ isOpen }) => isOpen) ?? own.at(-1))?.id ?? '';
  };
  return {
    ...actIn(fairview, reviewOf),
    app,
    stored,
    stop: async () => {
      await fairview.stop();
      contract.expectKept();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The same school at another address of this machine; what Teams and the bot know of each other contains the address.
 */
function elsewhere(stored: StoredFile, origin: string): StoredFile {
  const there = <Part>(part: Part) => JSON.parse(JSON.stringify(part).replaceAll(stored.origin, origin)) as Part;
  const { Conversations = [], Subscriptions = [] } = stored.tables;
  return {
    ...stored,
    tables: { ...stored.tables, Conversations: there(Conversations), Subscriptions: there(Subscriptions) },
    tenant: there(stored.tenant),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
