import { randomUUID } from 'node:crypto';
import { launchesAs } from '#domain/launch/mayLaunch.ts';
import type { Person } from '#domain/people/person.ts';
import { leaderOf } from '#domain/people/leadership.ts';
import { policyFor } from '#domain/policies/adoption.ts';
import { todayAt } from '#domain/review/today.ts';
import { type Door, type OpeningEvent, THE_APP } from '#domain/review/events.ts';
import { refusalOfOpening } from '#domain/review/guards.ts';
import { whoSees } from '#domain/review/people.ts';
import type { NewEvent } from '#domain/review/recordedEvent.ts';
import { openingEvents } from '#domain/review/openingEvents.ts';
import { openAgain, openReview } from '#domain/review/openReview.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { stableId } from '#domain/review/stableId.ts';
import { APP_ITSELF, theApp } from '#domain/review/theApp.ts';
import type { App } from '../app.ts';
import { destroyedAs } from './destroyed.ts';
import type { FollowsFrom, Opening } from '../storage/openingStore.ts';
import { contextOf, type SchoolNow, schoolNow } from './context.ts';
import { type DoorPorts, unknownReview, write } from './door.ts';
import { hashOfAsking } from './repeat.ts';
import { refusalOfLoad } from './reviewerLoad.ts';
import { tellOfRefused } from './refusedWork.ts';
import { reviewsIn } from './reviewsIn.ts';

/** What of the app is needed to open a review, and to tell where that may not be. */
export type LaunchPorts = DoorPorts & Pick<App, 'openings' | 'deliveryFailures'>;

type LaunchOfOne = {
  /** Who opens it: a person, or the app itself. */
  actorOid: string;
  revieweeOid: string;
  reviewerOid: string | undefined;
  /** The person on whose act it rests, where the app itself opens it and that is known. */
  for?: string | null;
  door: Door;
  /** The date on which policy and cycle are looked up; today by default. */
  date?: string;
  /** The review from which it follows by itself. */
  follows?: FollowsFrom;
  /** The launch that opens it. It stands in the review as the command that opened it. */
  launchId?: string;
};

/**
 * While a version of a policy cannot be read, nobody knows which policy is in force, so nothing begins under another
 * one.
 */
export const POLICY_UNREADABLE = refuse({
  refused: 'notYet',
  message: 'A policy that the school adopted cannot be read, so no review can be opened now. Tell the administrator.',
});

async function hasUnreadablePolicy({ policies }: Pick<App, 'policies'>): Promise<boolean> {
  return (await policies.current()).unreadable > 0;
}

/** A review that exists now, and whether this call made it. */
export type Launched = { review: Review; isNew: boolean };

/**
 * Opens somebody's review for the cycle that a date falls in, under the policy that covers his or her staff group.
 * The reviewer is the line manager unless another is named. The same person, policy and cycle give the same review.
 */
export async function launchReview(
  app: LaunchPorts,
  { actorOid, revieweeOid, reviewerOid, date, door, for: onBehalfOf = null, follows, launchId }: LaunchOfOne,
): Promise<Launched | Refusal> {
  const school = await schoolNow(app);
  if (await hasUnreadablePolicy(app)) return POLICY_UNREADABLE;
  const actor = actorOid === THE_APP ? APP_ITSELF : school.person(actorOid);
  const reviewee = school.person(revieweeOid);
  if (!actor) return unknownReview();
  if (!reviewee)
    return refuse({
      refused: 'notFound',
      message: 'There is no such person in the school’s register.',
      ref: null,
      fields: [{ field: 'revieweeOid', message: 'Choose somebody from the school’s staff.' }],
    });
  const reviewer = school.person(reviewerOid ?? reviewee.managerOid ?? '');
  if (!reviewer)
    return refuse({
      refused: 'invalid',
      message: 'Say who reviews: no line manager is known.',
      ref: null,
      fields: [{ field: 'reviewerOid', message: 'Choose a reviewer.' }],
    });
  const today = date ?? todayAt(school);
  const policy = policyFor({ adopted: school.adopted, person: reviewee, date: today });
  if (!policy)
    return refuse({
      refused: 'notCovered',
      message: `${reviewee.displayName} belongs to no staff group that a policy of this school covers then.`,
    });
  const { pack } = policy;
  const approver = leaderOf({ reviewee, people: [...school.people.values()], policy: pack }) ?? reviewer;
  const earlier = (await reviewsIn(app, revieweeOid)).filter(
    (review) => review.revieweeOid === revieweeOid && review.policy.pack === pack.id,
  );
  const lastEnd = earlier
    .map(({ cycle }) => cycle.end)
    .filter((end) => end < today)
    .toSorted()
    .at(-1);
  const event = openReview(actor, { reviewee, reviewer, approver, pack, today, calendar: school.calendar, lastEnd });
  if (isRefusal(event)) return event;
  const running = earlier.find(({ cycle }) => cycle.start <= today && today <= cycle.end);
  if (running) return { review: running, isNew: false };
  const tooMany = await refusalOfLoad({ app, assignment: { reviewer, reviewee, today, field: 'reviewerOid' }, pack });
  const as = launchesAs({ actor, reviewee, pack }) ?? theApp.id;
  return tooMany ?? open({ app, event, opener: { actor, as, for: onBehalfOf, door, follows, launchId }, school });
}

type OpenBegunAgainArgs = { app: LaunchPorts; review: Review; school: SchoolNow };

/** A cycle that began again with a new post continues in a review of its own, opened once (KM-10). */
export async function openBegunAgain({ app, review, school }: OpenBegunAgainArgs): Promise<void> {
  const decided = review.reviewers.newPosts.find(({ newCycle }) => newCycle !== null);
  const reviewee = school.person(review.revieweeOid);
  if (!decided?.newCycle || !reviewee?.staffGroup || (await hasUnreadablePolicy(app))) return;
  const policy = policyFor({ adopted: school.adopted, person: reviewee, date: decided.newCycle.start });
  const { pack } = policy ?? contextOf(review, school);
  const event = openAgain(review, {
    reviewee,
    approverOid: leaderOf({ reviewee, people: [...school.people.values()], policy: pack })?.oid ?? review.approverOid,
    staffGroup: policy ? reviewee.staffGroup : review.staffGroup,
    pack,
    cycle: decided.newCycle,
  });
  const follows = { reviewId: review.id, how: `begun-${decided.id}` };
  const by = { actor: APP_ITSELF, as: theApp.id, for: decided.by, door: 'timer' } as const;
  const opener = { ...by, follows, launchId: undefined };
  await tellOfRefused(app, { review, what: 'begunAgain', outcome: await open({ app, event, opener, school }) });
}

type Opener = Pick<NewEvent, 'as' | 'for' | 'door'> & {
  actor: Person;
  follows: FollowsFrom | undefined;
  launchId: string | undefined;
};

type OpenArgs = { app: LaunchPorts; event: OpeningEvent; opener: Opener; school: SchoolNow };

/**
 * Writes the opening, once for a person, policy and cycle. The id is drawn at random and kept before anything is
 * written. So whoever opens it again, or at the same moment, finds the same review.
 */
async function open({
  app,
  event,
  opener: { actor, follows, launchId, ...circumstances },
  school,
}: OpenArgs): Promise<Launched | Refusal> {
  const cycle = { revieweeOid: event.revieweeOid, policy: event.policy.pack, cycleStart: event.cycle.start };
  const known = await openedBefore({ app, cycle, follows, school });
  if (known) return known;
  const events = openingEvents(event, await reviewsIn(app, event.revieweeOid));
  const refusal = refusalOfOpening({ events, actor, context: contextOf({ id: '', ...event }, school) });
  if (refusal) return refusal;
  const id = await app.openings.claim(cycle, randomUUID());
  if (follows) await app.openings.follow(follows, id);
  const hash = hashOfAsking({ by: actor.oid, what: { opens: cycle } });
  const at = school.now.toString();
  const written = {
    reviewId: id,
    stored: undefined,
    events,
    commandId: launchId ?? id,
    hash,
    school,
    at,
    by: actor.oid,
    ...circumstances,
  };
  const opened = await write(app, written);
  if (opened === 'conflict') {
    const theirOwn = await app.reviews.load(id);
    return theirOwn
      ? { review: theirOwn.review, isNew: false }
      : refuse({ refused: 'stale', message: 'This review was opened a moment ago.' });
  }
  if (isRefusal(opened)) return opened;
  await app.participants.enter(opened, whoSees(opened, contextOf(opened, school)));
  return { review: opened, isNew: true };
}

type OpenedBeforeArgs = { app: LaunchPorts; cycle: Opening; follows: FollowsFrom | undefined; school: SchoolNow };

/**
 * The review opened earlier for a cycle, or what became of it; undefined where there was none, or where it was taken
 * back. A review from before ids were drawn at random has an id made of its person, policy and first day.
 */
async function openedBefore({
  app,
  cycle,
  follows,
  school: { sha256 },
}: OpenedBeforeArgs): Promise<Launched | Refusal | undefined> {
  const ids = [
    await app.openings.idFor(cycle),
    follows && (await app.openings.following(follows)),
    stableId(`${cycle.revieweeOid}/${cycle.policy}/${cycle.cycleStart}`, sha256),
  ];
  for (const id of ids) {
    if (id === undefined) continue;
    const known = await app.reviews.load(id);
    if (known) return { review: known.review, isNew: false };
    const line = await app.destructions.find(id);
    if (line?.takenBackBy) await app.openings.release(cycle, id);
    else if (line) return destroyedAs(line);
  }
  return undefined;
}
