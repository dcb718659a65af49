import type { Proposal } from '#domain/launch/propose.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';
import type { App } from '../app.ts';
import type { Launch, LaunchLine } from '../storage/launchStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { type LaunchPorts, launchReview, POLICY_UNREADABLE } from './launch.ts';

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
export async function goOnWithLaunch(
  app: LaunchPorts & Pick<App, 'batches' | 'launches'>,
  launchId: string,
): Promise<void> {
  const launch = await app.launches.find(launchId);
  const batch = await app.batches.find(launchId);
  if (!launch) return batch && app.batches.finish(batch, laneOf(launchId));
  const waiting = (await app.launches.lines(launchId)).filter(({ state }) => state === 'waiting');
  const untried = waiting.filter(({ why }) => why === null);
  const turn = untried.length > 0 ? untried : waiting.toSorted((a, b) => inOrderOfTime(a.at, b.at));
  let still = waiting.length;
  for (const line of turn.slice(0, BATCH)) {
    const tried = await opened({ app, launch, line });
    await app.launches.save(launchId, tried);
    if (tried.state !== 'waiting') still -= 1;
  }
  const isMoving = untried.length > 0 || still < waiting.length;
  if (turn.length > BATCH && isMoving) return app.send('launch', { launchId });
  if (still === 0 && batch && !batch.done) await app.batches.finish(batch, laneOf(launchId));
}

/** Launches do not wait for each other. */
const laneOf = (launchId: string) => `launch-${launchId}`;

/** The other people of the launch do not wait for somebody whose review exists and cannot be read. */
const UNREADABLE = refuse({
  refused: 'notYet',
  message: 'What is stored of this review cannot be read. Tell the administrator.',
});

type OpenedArgs = { app: LaunchPorts; launch: Launch; line: LaunchLine };

async function opened({ app, launch, line }: OpenedArgs): Promise<LaunchLine> {
  const { revieweeOid, reviewerOid, date } = line;
  const wish = { actorOid: launch.by, revieweeOid, reviewerOid: reviewerOid ?? undefined, date, door: 'tab' as const };
  const done = (await orPassOverLater(`Launches ${revieweeOid}`, () => launchReview(app, wish))) ?? UNREADABLE;
  const at = app.clock.now().toString();
  if (!isRefusal(done)) return { ...line, at, state: done.isNew ? 'opened' : 'open', why: null };
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
    why: why && { text: why.text, rule: why.rule, clause: why.clause },
    at,
  };
}
