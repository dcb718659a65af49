import { policyFor } from '#domain/policies/adoption.ts';
import type { App } from '../app.ts';
import { type SchoolNow, schoolNow } from '../reviews/context.ts';
import { goOnWithLaunch, laneOf, type LaunchBatchPorts, openedBy, UNREADABLE } from '../reviews/launchBatch.ts';
import type { Launch, LaunchLine } from '../storage/launchStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import type { RetentionPorts } from './destroy.ts';
import { takeBack } from './takeBack.ts';

/** How many reviews one queue message takes back; then the next message continues. */
const AT_ONCE = 10;

/** What of the app is needed to continue a launch, or taking it back. */
type TakeBackPorts = LaunchBatchPorts & RetentionPorts;

/** Continues a launch, or taking it back: whichever it is at. */
export async function continueLaunch(app: TakeBackPorts, launchId: string): Promise<void> {
  const launch = await app.launches.find(launchId);
  return launch?.takenBack
    ? goOnTakingBack(app, { ...launch, takenBack: launch.takenBack })
    : goOnWithLaunch(app, launchId);
}

type TakeBackLaunchArgs = { app: Pick<App, 'batches' | 'launches' | 'send'>; launch: Launch; by: string; at: string };

/** Keeps that a launch is taken back, and has the queue begin with it. Asked twice, it is done once. */
export async function takeBackLaunch({ app, launch, by, at }: TakeBackLaunchArgs): Promise<Launch> {
  const taken = await app.launches.takeBack(launch.id, { by, at });
  const batch = await app.batches.find(launch.id);
  if (batch) await app.batches.beginAgain({ kind: 'launch', id: launch.id, by: launch.by, at }, laneOf(launch.id));
  await app.send('launch', { launchId: launch.id });
  return taken ?? launch;
}

/** Whether a line of a launch that is taken back is still to be looked at. */
export const isToBeTakenBack = ({ state, why }: LaunchLine) =>
  state === 'waiting' || (state === 'opened' && why === null);

type TakenBack = Launch & { takenBack: NonNullable<Launch['takenBack']> };

/**
 * Takes back the next reviews of a launch, and queues itself for the rest. A review in which somebody has acted stays,
 * and its line says why. One that was taken back before is found in the register, so a message that comes twice, or
 * after a crash, does no harm.
 */
async function goOnTakingBack(app: TakeBackPorts, launch: TakenBack): Promise<void> {
  const turn = (await app.launches.lines(launch.id)).filter(isToBeTakenBack);
  const now = turn.slice(0, AT_ONCE);
  const school = await schoolNow(app);
  const begun = await app.drafts.begunIn(now.flatMap(({ reviewId }) => reviewId ?? []));
  for (const each of now) {
    const line = await withReview({ app, line: each, launch, school });
    const text = await stays({ app, line, launch, given: { begun, school } });
    const after = text === undefined ? { state: 'takenBack' as const } : { why: { text } };
    await app.launches.save(launch.id, { ...line, ...after, at: app.clock.now().toString() });
  }
  if (turn.length > AT_ONCE) return app.send('launch', { launchId: launch.id });
  const batch = await app.batches.find(launch.id);
  if (batch && !batch.done) await app.batches.finish(batch, laneOf(launch.id));
}

type StaysArgs = {
  app: TakeBackPorts;
  line: LaunchLine;
  launch: TakenBack;
  given: { begun: ReadonlySet<string>; school: SchoolNow };
};

/** Takes one review back. Answers why it stays, or undefined once it is gone or where there never was one. */
async function stays({
  app,
  line: { reviewId, revieweeOid, state },
  launch,
  given: { begun, school },
}: StaysArgs): Promise<string | undefined> {
  if (reviewId === null) return state === 'waiting' ? undefined : NOT_KEPT;
  const wish = { app, reviewId, by: launch.takenBack.by, isBegun: begun.has(reviewId), school };
  const done = await orPassOverLater(`Takes back ${revieweeOid}`, async () => ({ why: await takeBack(wish) }));
  return done ? done.why : UNREADABLE.message;
}

type WithReviewArgs = { app: TakeBackPorts; line: LaunchLine; launch: Launch; school: SchoolNow };

/**
 * A line with the review that its launch opened just before it was stopped, where the line does not say so yet. It is
 * kept before anything else, since it cannot be found once the review is taken back.
 */
async function withReview({ app, line, launch, school }: WithReviewArgs): Promise<LaunchLine> {
  const { revieweeOid, reviewCycle, date, state } = line;
  const person = school.person(revieweeOid);
  const policy = person && policyFor({ adopted: school.adopted, person, date });
  if (state !== 'waiting' || !policy || !reviewCycle) return line;
  const cycle = { revieweeOid, policy: policy.pack.id, cycleStart: reviewCycle.start };
  const known = await app.openings.idFor(cycle);
  const reviewId = known === undefined ? null : await openedBy(app, { launch, reviewId: known });
  if (reviewId === null) return line;
  const found = { ...line, state: 'opened' as const, reviewId };
  await app.launches.save(launch.id, found);
  return found;
}

/** Which review a launch opened is kept only since launches can be taken back. */
const NOT_KEPT = 'This launch is from before launches could be taken back.';
