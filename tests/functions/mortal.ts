import type { Client } from '@microsoft/microsoft-graph-client';
import type { App } from '#functions/app.ts';
import { createBatchStore } from '#functions/storage/batchStore.ts';
import { createConcernStore } from '#functions/storage/concernStore.ts';
import { createConversationStore } from '#functions/storage/conversationStore.ts';
import { createDeliveryStore } from '#functions/storage/deliveryStore.ts';
import { createDueStore } from '#functions/storage/dueStore.ts';
import { createOpeningStore } from '#functions/storage/openingStore.ts';
import { createParticipantStore } from '#functions/storage/participantStore.ts';
import { createPolicyStore } from '#functions/storage/policyStore.ts';
import { createReviewStore } from '#functions/storage/reviewStore.ts';
import { createSchoolStore } from '#functions/storage/schoolStore.ts';
import { createDeliveryFailureStore } from '#functions/storage/deliveryFailureStore.ts';
import type { Tables } from '#functions/storage/tables.ts';
import { createUpkeepStore } from '#functions/storage/upkeepStore.ts';

/** The process was ended. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * How many steps a process has left. A step is anything that leaves a trace outside the process. Once it is over, the
 * process does nothing more.
 */
export type Life = { stepsLeft: number; isOver: boolean };

const WRITES = new Set(['createEntity', 'updateEntity', 'upsertEntity', 'deleteEntity', 'submitTransaction']);
const SENDS = new Set(['send', 'update']);
const POSTS = new Set(['post', 'patch', 'put', 'delete']);

/** The same app in a process that is ended at its last step: that step is not carried out, and nothing after it. */
export function mortal(app: App, { tables, life }: { tables: Tables; life: Life }): App {
  const guardedTables: Tables = async (name) => guarded(await tables(name), life, WRITES);
  const asApp = {
    api: (path: string) => {
      live(life);
      return guarded(app.graph.asApp.api(path), life, POSTS);
    },
  } as unknown as Client;
  return {
    ...app,
    reviews: createReviewStore(guardedTables),
    participants: createParticipantStore(guardedTables),
    batches: createBatchStore(guardedTables),
    openings: createOpeningStore(guardedTables),
    due: createDueStore(guardedTables),
    deliveries: createDeliveryStore(guardedTables),
    deliveryFailures: createDeliveryFailureStore(guardedTables),
    upkeep: createUpkeepStore(guardedTables),
    concerns: createConcernStore(guardedTables),
    conversations: createConversationStore(guardedTables, app.settings),
    school: createSchoolStore(guardedTables),
    policies: createPolicyStore(guardedTables),
    send: async (...message) => {
      step(life);
      return app.send(...message);
    },
    graph: { ...app.graph, asApp },
    bot: guarded(app.bot, life, SENDS),
  };
}

function guarded<Part extends object>(part: Part, life: Life, steps: ReadonlySet<string>): Part {
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (steps.has(String(name))) step(life);
        else live(life);
        return Reflect.apply(value, target, given);
      };
    },
  });
}

function step(life: Life): void {
  if (life.stepsLeft === 0) life.isOver = true;
  live(life);
  life.stepsLeft -= 1;
}

function live({ isOver }: Life): void {
  if (isOver) throw new Killed('The process was ended.');
}
