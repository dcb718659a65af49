import { app as host, type InvocationContext } from '@azure/functions';
import { isKeyOf } from '#domain/typed.ts';
import type { App } from '../app.ts';
import type { AtWork } from '../atWork.ts';
import { secondsOnHold } from '../delivery/hold.ts';
import { deliver } from '../delivery/line.ts';
import { inLog, withoutText } from '../inLog.ts';
import { createTakenNotes } from '../pulse/noteTaken.ts';
import { takeProbe } from '../pulse/probe.ts';
import { goOnWithCheck, goOnWithRebuild } from '../reconcile/dueIndex.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { continueLaunch } from '../retention/takeBackLaunch.ts';
import { followOutlook } from '../reviews/outlookChanged.ts';
import { workName } from '../telemetry/measures.ts';
import { note } from '../telemetry/note.ts';
import { watchWork } from '../telemetry/watch.ts';
import { goOnWithNewestShape } from '../upkeep/newestShape.ts';
import { catchUp } from './catchUp.ts';
import { readMessage } from './messageText.ts';
import {
  asListed,
  type Entry,
  readEntry,
  readGivenUp,
  unreadable,
  WORK,
  type WorkMessage,
  type WorkName,
} from './work.ts';
import { GIVEN_UP_QUEUE, TRIED_AGAIN_AFTER, WORK_QUEUE } from './workQueue.ts';

type WorkHandlers = { [Name in WorkName]: (message: WorkMessage<Name>) => Promise<void> };

/** What each kind of work is. */
function handlersOf(app: App): WorkHandlers {
  return {
    reviewChanged: ({ reviewId }) => reconcile(app, reviewId),
    deliver: async (message) => {
      // When the Bot Connector asked one sender to wait, all of them do.
      const onHold = await secondsOnHold(app);
      return onHold > 0 ? app.send('deliver', message, onHold) : deliver(app, message);
    },
    rebuildDue: (message) => goOnWithRebuild(app, message),
    checkDue: (message) => goOnWithCheck(app, message),
    newestShape: (message) => goOnWithNewestShape(app, message),
    launch: ({ launchId }) => continueLaunch(app, launchId),
    outlookChanged: (message) => followOutlook(app, message),
  };
}

/** Registers the function that takes work from the queue, and the one that lists what was given up. */
export function registerQueues(app: App, atWork: AtWork): void {
  const handlers = handlersOf(app);
  const noteTaken = createTakenNotes(app);
  onQueue({ app, name: 'work', queueName: WORK_QUEUE, atWork, noteTaken }, (content, context) =>
    take({ app, handlers, given: { entry: readEntry(content), context } }),
  );
  onQueue({ app, name: 'workGivenUp', queueName: GIVEN_UP_QUEUE, atWork, noteTaken }, (content, context) =>
    list({ app, entry: readGivenUp(content), context }),
  );
}

type ListArgs = { app: App; entry: Entry; context: InvocationContext };

/**
 * Lists work that was given up. Where that fails it is put back: a poison queue has no other behind it, and after some
 * two hours of failed tries the host would leave the message to end there unseen.
 */
async function list({ app, entry, context }: ListArgs): Promise<void> {
  const listed = asListed(entry);
  try {
    await app.deliveryFailures.giveUp({ ...listed, at: app.clock.now().toString() });
  } catch (error) {
    context.error(`Work that was given up could not be listed: ${inLog(error)}`);
    return app.listLater(entry);
  }
  const work = workName(listed.queue);
  note('fairview.queue.givenUp', { work });
  context.error(`Work of the kind ${work} was given up.`);
}

type TakeArgs = { app: App; handlers: WorkHandlers; given: { entry: Entry; context: InvocationContext } };

/**
 * Does one piece of work. Work that fails is put back, later each time: the host itself would wait equally long each
 * time. A process that ends in between leaves the message to the host, so work can be done twice; all of it is safe to
 * repeat.
 */
async function take({ app, handlers, given: { entry, context } }: TakeArgs): Promise<void> {
  try {
    await watchWork({ work: entry.work, context }, async () => {
      await catchUp(app, entry);
      await handle(handlers, entry);
    });
  } catch (error) {
    context.error(
      `${workName(entry.work)} failed, try ${entry.failed + 1} of ${TRIED_AGAIN_AFTER.length + 1}: ${inLog(error)}`,
    );
    await app.tryLater(entry);
  }
}

async function handle(handlers: WorkHandlers, { work, message }: Entry): Promise<void> {
  // During a deployment two versions run; work of a kind that this one does not know is left to the other.
  if (!isKeyOf(WORK, work)) throw new Error('No kind of work of this version.');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The schema is that of this very handler.
  await (handlers[work] as (read: unknown) => Promise<void>)(WORK[work].parse(message));
}

type OnQueueArgs = {
  app: App;
  name: string;
  queueName: string;
  atWork: AtWork;
  noteTaken: (queue: string) => Promise<void>;
};

/**
 * Registers one function with a queue: the only place where that is done. What cannot be read is listed at once, since no
 * further try would read it. The host logs in full whatever a function throws, so what it gets has no text.
 */
function onQueue(
  { app, name, queueName, atWork, noteTaken }: OnQueueArgs,
  handler: (content: unknown, context: InvocationContext) => Promise<void>,
): void {
  host.storageQueue(name, {
    queueName,
    connection: 'AzureWebJobsStorage',
    handler: (given: unknown, context: InvocationContext) =>
      atWork.during(async () => {
        try {
          await noteTaken(queueName).catch((error: unknown) =>
            context.warn(`That a queue was taken from could not be noted: ${inLog(error)}`),
          );
          const content = readMessage(given);
          if (content === undefined) await list({ app, entry: unreadable(given), context });
          else if (!(await takeProbe({ app, queue: queueName, entry: content }))) await handler(content, context);
        } catch (error) {
          throw withoutText(error, name);
        }
      }),
  });
}
