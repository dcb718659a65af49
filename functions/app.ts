import type { Bot } from '#bot/bot.ts';
import { lateBot } from '#bot/lateBot.ts';
import type { Clock } from '#domain/clock.ts';
import { type Catalogue, catalogue } from '#domain/review/messageKey.ts';
import { createGraph, type Graph } from './graph/graphClient.ts';
import { createTeamsApp, type TeamsApp } from './graph/teamsApp.ts';
import { type CalendarSubscriptions, createCalendarSubscriptions } from './graph/subscriptions.ts';
import { type AppIdentity, createAppIdentity } from './identity/appIdentity.ts';
import { createBotToken } from './identity/botToken.ts';
import { createSignInCheck, type VerifySignIn } from './identity/signedIn.ts';
import { patientFetch } from './limits.ts';
import { createQueueLooks, type QueueLooks } from './queues/queueLooks.ts';
import type { SenderKnows } from './queues/work.ts';
import { type ListLater, openWorkQueue, type Send, type TryLater } from './queues/workQueue.ts';
import type { Settings } from './settings.ts';
import { watchCalls } from './telemetry/watch.ts';
import { systemClock } from './systemClock.ts';
import { createFileStore, type FileStore } from './storage/fileStore.ts';
import { createRowWalk, type RowWalk } from './storage/rowWalk.ts';
import { createSubscriptionStore } from './storage/subscriptionStore.ts';
import { openStores, type Stores } from './storage/stores.ts';
import { openTables } from './storage/tables.ts';

/** What the functions need from the place they run in. */
export type Platform = {
  settings: Settings;
  /** The time the school lives in. On a developer's machine it can be moved. */
  clock: Clock;
  /** The machine's own time, never moved. It tells whether a sender is still at work. */
  machineClock?: Clock;
  /** The kinds of messages; by default those of this version of the app. */
  catalogue?: Catalogue;
};

/** Everything a function works with, made once when the app starts. */
export type App = Required<Platform> &
  Stores & {
    files: FileStore;
    rows: RowWalk;
    subscriptions: CalendarSubscriptions;
    send: Send;
    tryLater: TryLater;
    listLater: ListLater;
    queueLooks: QueueLooks;
    identity: AppIdentity;
    graph: Graph;
    teamsApp: TeamsApp;
    bot: Bot;
    verifySignIn: VerifySignIn;
  };

/**
 * Puts the app together from its settings. It reaches nothing yet: tables, queues and tokens are fetched when first
 * used.
 */
export function createApp(platform: Platform): App {
  const { settings } = platform;
  const tables = openTables(settings.storage);
  const stores = openStores(tables, { catalogue, ...platform, ...settings });
  const identity = createAppIdentity(platform);
  const graph = createGraph({ settings, identity });
  return {
    machineClock: systemClock,
    catalogue,
    ...platform,
    ...stores,
    files: createFileStore(settings.storage),
    rows: createRowWalk(tables, stores.reviews),
    subscriptions: createCalendarSubscriptions({
      graph: graph.asApp,
      store: createSubscriptionStore(tables),
      publicOrigin: settings.publicOrigin,
      secret: settings.graphNotificationSecret,
    }),
    ...openWorkQueue(settings.queues, () => knownTo(stores)),
    queueLooks: createQueueLooks(settings.queues),
    identity,
    graph,
    teamsApp: createTeamsApp({ graph: graph.asApp, teamsAppId: settings.teamsAppId }),
    bot: lateBot({
      botId: settings.botId,
      tenantId: settings.tenantId,
      openIdMetadata: settings.botOpenIdMetadata,
      token: createBotToken(platform),
      serviceUrl: settings.botServiceUrl,
      fetch: watchCalls('connector', patientFetch),
    }),
    verifySignIn: createSignInCheck(platform),
  };
}

/**
 * What this process knows of school and policies; undefined where they cannot be read. The message is sent all the
 * same.
 */
async function knownTo({ school, policies }: Pick<App, 'school' | 'policies'>): Promise<SenderKnows | undefined> {
  try {
    const [ofSchool, ofPolicies] = await Promise.all([school.version(), policies.version()]);
    return { school: ofSchool, policies: ofPolicies };
  } catch {
    return undefined;
  }
}
