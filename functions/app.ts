import type { CloudAdapter } from 'botbuilder';
import { createBotAdapter } from '#bot/adapter.ts';
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
import { openWorkQueue, type Send, type TryLater } from './queues/workQueue.ts';
import type { Settings } from './settings.ts';
import { systemClock } from './systemClock.ts';
import { type BatchStore, createBatchStore } from './storage/batchStore.ts';
import { createOpeningStore, type OpeningStore } from './storage/openingStore.ts';
import { type ConcernStore, createConcernStore } from './storage/concernStore.ts';
import { type ConversationStore, createConversationStore } from './storage/conversationStore.ts';
import { createDeliveryStore, type DeliveryStore } from './storage/deliveryStore.ts';
import { createDestructionStore, type DestructionStore } from './storage/destructionStore.ts';
import { createDraftStore, type DraftStore } from './storage/draftStore.ts';
import { createLaunchStore, type LaunchStore } from './storage/launchStore.ts';
import { createFileStore, type FileStore } from './storage/fileStore.ts';
import { createDueStore, type DueStore } from './storage/dueStore.ts';
import { createParticipantStore, type ParticipantStore } from './storage/participantStore.ts';
import { createPolicyStore, type PolicyStore } from './storage/policyStore.ts';
import { createPreflightStore, type PreflightStore } from './storage/preflightStore.ts';
import { createPulseStore, type PulseStore } from './storage/pulseStore.ts';
import { createReviewStore, type ReviewStore } from './storage/reviewStore.ts';
import { createSchoolStore, type SchoolStore } from './storage/schoolStore.ts';
import { createRowWalk, type RowWalk } from './storage/rowWalk.ts';
import { createSubscriptionStore } from './storage/subscriptionStore.ts';
import { createTargetStore, type TargetStore } from './storage/targetStore.ts';
import { createToldStore, type ToldStore } from './storage/toldStore.ts';
import { createDeliveryFailureStore, type DeliveryFailureStore } from './storage/deliveryFailureStore.ts';
import { openTables } from './storage/tables.ts';
import { createUpkeepStore, type UpkeepStore } from './storage/upkeepStore.ts';

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
export type App = Required<Platform> & {
  reviews: ReviewStore;
  participants: ParticipantStore;
  due: DueStore;
  deliveries: DeliveryStore;
  told: ToldStore;
  deliveryFailures: DeliveryFailureStore;
  upkeep: UpkeepStore;
  conversations: ConversationStore;
  school: SchoolStore;
  policies: PolicyStore;
  drafts: DraftStore;
  destructions: DestructionStore;
  concerns: ConcernStore;
  targets: TargetStore;
  files: FileStore;
  launches: LaunchStore;
  batches: BatchStore;
  openings: OpeningStore;
  rows: RowWalk;
  subscriptions: CalendarSubscriptions;
  send: Send;
  tryLater: TryLater;
  queueLooks: QueueLooks;
  pulse: PulseStore;
  preflight: PreflightStore;
  identity: AppIdentity;
  graph: Graph;
  teamsApp: TeamsApp;
  bot: CloudAdapter;
  verifySignIn: VerifySignIn;
};

/**
 * Puts the app together from its settings. It reaches nothing yet: tables, queues and tokens are fetched when first
 * used.
 */
export function createApp(platform: Platform): App {
  const { settings } = platform;
  const tables = openTables(settings.storage);
  const reviews = createReviewStore(tables);
  const [school, policies] = [createSchoolStore(tables), createPolicyStore(tables)];
  const identity = createAppIdentity(platform);
  const graph = createGraph({ settings, identity });
  return {
    machineClock: systemClock,
    catalogue,
    ...platform,
    reviews,
    participants: createParticipantStore(tables),
    due: createDueStore(tables),
    deliveries: createDeliveryStore(tables),
    told: createToldStore(tables, platform.catalogue ?? catalogue),
    deliveryFailures: createDeliveryFailureStore(tables),
    upkeep: createUpkeepStore(tables),
    conversations: createConversationStore(tables, settings),
    school,
    policies,
    drafts: createDraftStore(tables),
    destructions: createDestructionStore(tables),
    concerns: createConcernStore(tables),
    targets: createTargetStore(tables),
    files: createFileStore(settings.storage),
    launches: createLaunchStore(tables),
    batches: createBatchStore(tables),
    openings: createOpeningStore(tables),
    rows: createRowWalk(tables, reviews),
    subscriptions: createCalendarSubscriptions({
      graph: graph.asApp,
      store: createSubscriptionStore(tables),
      publicOrigin: settings.publicOrigin,
      secret: settings.graphNotificationSecret,
    }),
    ...openWorkQueue(settings.storage, () => knownTo({ school, policies })),
    queueLooks: createQueueLooks(settings.storage),
    pulse: createPulseStore(tables),
    preflight: createPreflightStore(tables),
    identity,
    graph,
    teamsApp: createTeamsApp({ graph: graph.asApp, teamsAppId: settings.teamsAppId }),
    bot: createBotAdapter({
      botId: settings.botId,
      tenantId: settings.tenantId,
      openIdMetadata: settings.botOpenIdMetadata,
      token: createBotToken(platform),
      fetch: patientFetch,
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
