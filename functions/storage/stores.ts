import type { Catalogue } from '#domain/review/messageKey.ts';
import { createBatchStore } from './batchStore.ts';
import { createConcernStore } from './concernStore.ts';
import { createConversationStore } from './conversationStore.ts';
import { createDeliveryFailureStore } from './deliveryFailureStore.ts';
import { createDeliveryStore } from './deliveryStore.ts';
import { createDestructionStore } from './destructionStore.ts';
import { createDraftStore } from './draftStore.ts';
import { createDueStore } from './dueStore.ts';
import { createLaunchStore } from './launchStore.ts';
import { createOpeningStore } from './openingStore.ts';
import { createParticipantStore } from './participantStore.ts';
import { createPolicyStore } from './policyStore.ts';
import { createPreflightStore } from './preflightStore.ts';
import { createPulseStore } from './pulseStore.ts';
import { createReviewStore } from './reviewStore.ts';
import { createSchoolStore } from './schoolStore.ts';
import { createStandingStore } from './standingStore.ts';
import type { Tables } from './tables.ts';
import { createTargetStore } from './targetStore.ts';
import { createToldStore } from './toldStore.ts';
import { createUpkeepStore } from './upkeepStore.ts';

export type Stores = ReturnType<typeof openStores>;

type Given = {
  /** The kinds of messages. */
  catalogue: Catalogue;
  /** Whose conversations are read. */
  tenantId: string;
  botId: string;
};

/** Every store of rows, over the same tables. */
export function openStores(tables: Tables, { catalogue, ...bot }: Given) {
  return {
    reviews: createReviewStore(tables),
    participants: createParticipantStore(tables),
    due: createDueStore(tables),
    standings: createStandingStore(tables),
    deliveries: createDeliveryStore(tables),
    told: createToldStore(tables, catalogue),
    deliveryFailures: createDeliveryFailureStore(tables),
    upkeep: createUpkeepStore(tables),
    conversations: createConversationStore(tables, bot),
    school: createSchoolStore(tables),
    policies: createPolicyStore(tables),
    drafts: createDraftStore(tables),
    destructions: createDestructionStore(tables),
    concerns: createConcernStore(tables),
    targets: createTargetStore(tables),
    launches: createLaunchStore(tables),
    batches: createBatchStore(tables),
    openings: createOpeningStore(tables),
    pulse: createPulseStore(tables),
    preflight: createPreflightStore(tables),
  };
}
