import type { TogetherAsked } from '#contract/inputs.ts';
import { commandSchema } from '#domain/review/commands.ts';
import type { Door } from '#domain/review/events.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { capacityFor } from '#domain/review/permissions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { viewReview } from '#domain/views/review.ts';
import type { App } from '../app.ts';
import type { StepOutcome, Together } from '../storage/batchStore.ts';
import { sha256 } from '../storage/hash.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { contextOf, schoolNow } from './context.ts';
import { carryOut, type DoorPorts, unknownReview } from './door.ts';
import { idUsed } from './idUsed.ts';
import { hashOfAsking } from './repeat.ts';

/** What of the app commands in several reviews need. */
export type TogetherPorts = DoorPorts & Pick<App, 'batches'>;

/** One person's batches do not wait for each other. */
const laneOf = ({ id }: Pick<Together, 'id'>) => `together-${id}`;

type DoTogetherArgs = { app: TogetherPorts; by: string; id: string; steps: TogetherAsked['steps'] };

/**
 * Carries out what one person asks for in several reviews, each by a command of its own through the one door. It is kept
 * before any of it is done: the same request again, or the timer after an interruption, goes on with it, and nothing is
 * done twice. What is refused in one review does not stop the others.
 */
export async function doTogether({ app, by, id, steps }: DoTogetherArgs): Promise<Together | Refusal> {
  const asked = hashOfAsking({ by, what: steps });
  const newId = idsOfCommand(id, sha256);
  const wanted: Together = {
    kind: 'together',
    id,
    by,
    at: app.clock.now().toString(),
    asked,
    steps: steps.map((step, index) => ({ ...step, commandId: newId(`step ${index}`), outcome: null })),
  };
  const { done, ...begun } = await app.batches.begin(wanted, laneOf(wanted));
  if (begun.kind !== 'together' || begun.asked !== asked) return idUsed();
  return done ? begun : carryOutTogether({ app, together: begun, door: 'tab' });
}

type CarryOutTogetherArgs = { app: TogetherPorts; together: Together; door: Door };

/** Carries out all that is left, and keeps what became of each. */
export async function carryOutTogether({ app, together, door }: CarryOutTogetherArgs): Promise<Together> {
  const steps: Together['steps'] = [];
  for (const step of together.steps) {
    const outcome = step.outcome ?? (await outcomeOf({ app, by: together.by, step, door }));
    steps.push({ ...step, command: null, outcome });
  }
  const finished = { ...together, steps };
  await app.batches.finish(finished, laneOf(together));
  return finished;
}

type StepArgs = { app: TogetherPorts; by: string; step: Together['steps'][number]; door: Door };

async function outcomeOf(args: StepArgs): Promise<StepOutcome> {
  const { reviewId } = args.step;
  const done = (await orPassOverLater(`Reviews ${reviewId}`, () => carryOutStep(args))) ?? UNREADABLE;
  return isRefusal(done) ? { kind: 'refused', message: done.message, clause: done.clause ?? null } : { kind: 'done' };
}

/** Somebody who may see nothing of a review, and may do nothing in it, learns nothing about it. */
async function carryOutStep({ app, by, step, door }: StepArgs): Promise<Review | Refusal> {
  const { reviewId, commandId } = step;
  const { data: command } = commandSchema.safeParse(step.command);
  if (!command) return OUTDATED;
  const school = await schoolNow(app);
  const actor = school.person(by);
  const review = (await app.reviews.load(reviewId))?.review;
  if (!actor || !review) return unknownReview();
  const situation = { review, actor, context: contextOf(review, school) };
  if (!viewReview(situation) && capacityFor(command, situation) === undefined) return unknownReview();
  return carryOut(app, { reviewId, commandId, command, actorOid: by, door });
}

/** The others do not wait for a review that cannot be read. */
const UNREADABLE = refuse({
  refused: 'notYet',
  message: 'What is stored of this review cannot be read. Tell the administrator.',
});

const OUTDATED = refuse({
  refused: 'stale',
  message: 'Fairview has changed since this was sent. Look at it, and send it again.',
});
