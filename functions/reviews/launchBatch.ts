import type { Proposal } from '#domain/launch/propose.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';
import type { App } from '../app.ts';
import type { Launch, LaunchLine } from '../storage/launchStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { type LaunchPorts, launchReview, POLICY_UNREADABLE } from './launch.ts';

/** What of the app is needed to carry out a launch. */
export type LaunchBatchPorts = LaunchPorts & Pick<App, 'batches' | 'launches'>;

/** How many reviews one queue message opens; then the next message continues. */
const BATCH = 10;

type BeginLaunchArgs = {
  app: Pick<App, 'batches' | 'launches' | 'send'>;
  launch: Launch;
  proposals: readonly Proposal[];
};

/** Keeps what a launch is to do for whom, and has the queue begin with it. */
export async function beginLaunch({ app, launch, proposals }: BeginLaunchArgs): Promise<void> {
  const { id, by, at } = launch;
  await app.batches.begin({ kind: 'launch', id, by, at }, laneOf(id));
  await app.launches.begin(
    launch,
    proposals.map((proposal) => lineFor(proposal, launch.at)),
  );
  await app.send('launch', { launchId: launch.id });
}

/**
 * Opens the next reviews of a launch, one after the other so that a reviewer's maximum holds (KM-16), and queues itself
 * for the rest. Reviews opened before are found again, so a message that comes twice, or after a crash, does no harm. A
 * review with a passing obstacle is tried again once all others have had their turn, by the timer or by whoever
 * continues the launch.
 */
export async function goOnWithLaunch(app: LaunchBatchPorts, launchId: string): Promise<void> {
  const launch = await app.launches.find(launchId);
  if (launch?.takenBack) return;
  const batch = await app.batches.find(launchId);
  if (!launch) return batch && app.batches.finish(batch, laneOf(launchId));
  const waiting = (await app.launches.lines(launchId)).filter(({ state }) => state === 'waiting');
  const untried = waiting.filter(({ why }) => why === null);
  const turn = untried.length > 0 ? untried : waiting.toSorted((a, b) => inOrderOfTime(a.at, b.at));
  let still = waiting.length;
  for (const line of turn.slice(0, BATCH)) {
    const tried = await opened({ app, launch, line });
    await app.launches.save(launchId, tried);
    // Whoever takes the launch back in the meantime may have looked at this line before its review was there.
    if ((await app.launches.find(launchId))?.takenBack) return app.send('launch', { launchId });
    if (tried.state !== 'waiting') still -= 1;
  }
  const isMoving = untried.length > 0 || still < waiting.length;
  if (turn.length > BATCH && isMoving) return app.send('launch', { launchId });
  if (still === 0 && batch && !batch.done) await app.batches.finish(batch, laneOf(launchId));
}

/** The id of a review if this launch opened it, else null. */
export async function openedBy(
  { reviews }: Pick<App, 'reviews'>,
  { launch, reviewId }: { launch: Launch; reviewId: string },
): Promise<string | null> {
  const [first] = (await reviews.history(reviewId)).list;
  return first?.command === launch.id ? reviewId : null;
}

/** Launches do not wait for each other. */
export const laneOf = (launchId: string) => `launch-${launchId}`;

/** The other people of the launch do not wait for somebody whose review exists and cannot be read. */
export const UNREADABLE = refuse({
  refused: 'notYet',
  message: 'What is stored of this review cannot be read. Tell the administrator.',
});

type OpenedArgs = { app: LaunchPorts; launch: Launch; line: LaunchLine };

async function opened({ app, launch, line }: OpenedArgs): Promise<LaunchLine> {
  const { revieweeOid, reviewerOid, date } = line;
  const wish = {
    actorOid: launch.by,
    revieweeOid,
    reviewerOid: reviewerOid ?? undefined,
    date,
    door: 'tab' as const,
    launchId: launch.id,
  };
  const done = (await orPassOverLater(`Launches ${revieweeOid}`, () => launchReview(app, wish))) ?? UNREADABLE;
  const at = app.clock.now().toString();
  if (!isRefusal(done)) {
    // It may have been this launch all the same: another message of it, or this one before a crash.
    const reviewId = await openedBy(app, { launch, reviewId: done.review.id });
    return { ...line, at, state: reviewId === null ? 'open' : 'opened', reviewId, why: null };
  }
  const { message: text, rule, clause } = done;
  const passes = done === POLICY_UNREADABLE || done === UNREADABLE || done.refused === 'stale';
  return { ...line, at, state: passes ? 'waiting' : 'cannot', why: { text, rule, clause } };
}

function lineFor({ person, reviewer, policy, cycle, date, state, why }: Proposal, at: string): LaunchLine {
  return {
    revieweeOid: person.oid,
    reviewerOid: reviewer?.oid ?? null,
    policy: policy?.title ?? null,
    reviewCycle: cycle,
    date,
    state: state === 'ready' ? 'waiting' : state,
    reviewId: null,
    why: why && { text: why.text, rule: why.rule, clause: why.clause },
    at,
  };
}
