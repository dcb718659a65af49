import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConversationStore } from '#functions/storage/conversationStore.ts';
import { openTables } from '#functions/storage/tables.ts';
import { type LocalFairview, startLocally } from '#local/compose.ts';
import { oidOf } from '#local/school/people.ts';
import { BOT_ID, CLIENT_ID, GRAPH_NOTIFICATION_SECRET, TENANT_ID } from '#local/tenant/identity.ts';
import { emptyStorage } from '#tests/emptyStorage.ts';

const HERE = oidOf(12);
const REMOVED = oidOf(13);
const ELSEWHERE = oidOf(14);

let folder: string;
let storage: string;
let first: string;
let fairview: LocalFairview;
const answered: string[] = [];

const conversations = () =>
  createConversationStore(openTables({ connectionString: storage }), { tenantId: TENANT_ID, botId: BOT_ID });

/** A subscription to a calendar, as the app that listened at an origin has left it in the tenant's file. */
const subscriptionOf = (origin: string) => ({
  id: '00000000-0000-4000-8000-000000000031',
  applicationId: CLIENT_ID,
  creatorId: CLIENT_ID,
  resource: `users/${HERE}/events`,
  mailbox: HERE,
  changeType: 'updated',
  notificationUrl: `${origin}/api/graph/notifications`,
  lifecycleNotificationUrl: `${origin}/api/graph/notifications`,
  clientState: GRAPH_NOTIFICATION_SECRET,
  expirationDateTime: '2026-12-31T00:00:00Z',
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairview-'));
  storage = await emptyStorage();
  const before = await startLocally({ port: 0, folder, storage });
  first = before.origin;
  for (const oid of [HERE, REMOVED, ELSEWHERE]) await before.tenant.install(oid);
  await before.tenant.uninstall(REMOVED);
  await before.stop();
  const elsewhere = await conversations().find(ELSEWHERE);
  await conversations().remember(ELSEWHERE, { ...elsewhere, serviceUrl: 'http://127.0.0.1:9/a/relay/' });
  const file = join(folder, 'tenant.json');
  const state = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...state, subscriptions: [subscriptionOf(first)] }));
  fairview = await startLocally({
    port: 0,
    folder,
    storage,
    onAnswer: ({ method, path }, answer) => void answered.push(`${method} ${path} ${answer?.statusCode}`),
  });
});
afterAll(async () => {
  await fairview?.stop();
  await rm(folder, { recursive: true });
});

describe('the app on this machine, started again on another port', () => {
  test('sends to the conversations of before by its own port', async () => {
    expect(fairview.origin).not.toBe(first);
    const { reference } = await conversations().lookUp(HERE);
    expect(reference?.serviceUrl).toBe(`${fairview.origin}/tenant/connector/`);
    expect(reference?.conversation?.id).toBeTruthy();
  });

  test('leaves conversations that somebody ended, and those that lead to something else', async () => {
    expect(await conversations().lookUp(REMOVED)).toEqual({ reference: undefined, wasRemoved: true });
    expect((await conversations().find(ELSEWHERE))?.serviceUrl).toBe('http://127.0.0.1:9/a/relay/');
  });

  test('is told by Outlook at its own port', async () => {
    fairview.tenant.sendLifecycle('missed');
    await fairview.tenant.settle();
    expect(answered).toEqual(['POST /api/graph/notifications 202']);
  });
});
