import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { isLeader } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import { todayAt } from '#domain/review/today.ts';
import type { Review } from '#domain/review/review.ts';
import { type Followed, followedBy } from '#domain/standing/followed.ts';
import { isListed, type Standing, standingOf } from '#domain/standing/standing.ts';
import type { App } from '../app.ts';
import { contextOf, type SchoolNow } from './context.ts';
import { reviewsInContext } from './reviewsIn.ts';
import { type RebuildPorts, startRebuild } from './startRebuild.ts';

type StandingNowArgs = { review: Review; school: SchoolNow };

/** How a review stands, and whether lists need it. */
function standingNow({ review, school }: StandingNowArgs): { standing: Standing; isListed: boolean } {
  const standing = standingOf(review, contextOf(review, school));
  return { standing, isListed: isListed(standing, todayAt(school)) };
}

/** Keeps how a review stands for the pages that show many, and for figures. Safe to run again. */
export async function keepStanding(
  { standings }: Pick<App, 'standings'>,
  { review, school }: StandingNowArgs,
): Promise<void> {
  const { standing, isListed: isIn } = standingNow({ review, school });
  await standings.set(standing, { isListed: isIn });
}

/** Whether what is kept of a review is not how it stands. */
export async function isStandingWrong(
  { standings }: Pick<App, 'standings'>,
  { review, school }: StandingNowArgs,
): Promise<boolean> {
  const kept = await standings.find(review.id);
  return !isDeepStrictEqual(kept, standingNow({ review, school }));
}

export type StandingPorts = RebuildPorts & Pick<App, 'reviews' | 'standings'>;

/** After how many minutes a rebuild that has not ended is begun again. */
const GIVEN_UP_AFTER = 60;

/**
 * How every review of the present cycle stands. Where not every review has its row yet, as after a new version of the
 * app, the rows are made in the background, and until then the reviews themselves are read.
 */
export async function standingsNow(app: StandingPorts, school: SchoolNow): Promise<Standing[]> {
  const { standings, isWhole } = await app.standings.all();
  if (isWhole) return standings;
  await rebuildWhereNobodyDoes(app);
  const all = await fromReviews(app, school);
  return all.filter((each) => each.isListed).map(({ standing }) => standing);
}

/** How every review stands that is kept, those of earlier cycles included: for figures. */
export async function everyStanding(app: StandingPorts, school: SchoolNow): Promise<Standing[]> {
  const [{ standings, isWhole }, earlier] = await Promise.all([app.standings.all(), app.standings.earlier()]);
  if (isWhole) return [...new Map([...earlier, ...standings].map((each) => [each.reviewId, each])).values()];
  await rebuildWhereNobodyDoes(app);
  return (await fromReviews(app, school)).map(({ standing }) => standing);
}

async function rebuildWhereNobodyDoes(app: StandingPorts): Promise<void> {
  const run = await app.upkeep.find('rebuild');
  const isUnderWay =
    run?.finishedAt === '' &&
    Temporal.Instant.from(run.startedAt).until(app.clock.now()).total('minutes') < GIVEN_UP_AFTER;
  if (!isUnderWay) await startRebuild(app);
}

async function fromReviews(app: StandingPorts, school: SchoolNow) {
  const all = await reviewsInContext({ app, ids: await app.participants.wholeSchool(), school });
  return all.map(({ review }) => standingNow({ review, school }));
}

/** The reviews that somebody follows, as each stands. */
export function followedOf({
  standings,
  person,
  school,
}: {
  standings: readonly Standing[];
  person: Person;
  school: SchoolNow;
}): Followed[] {
  const packs = new Map(school.adopted.map(({ id, version, pack }) => [`${id} ${version}`, pack]));
  return followedBy({
    standings,
    person,
    school,
    packOf: ({ policy }) => packs.get(`${policy.pack} ${policy.version}`),
  });
}

/**
 * Whether somebody may follow more people than there are lists of: who leads, who has a role that a policy of the school
 * names for it, and who manages somebody who manages others.
 */
export function mayFollowMany(person: Person, school: SchoolNow): boolean {
  return isLeader(person) || hasFollowingRole(person, school) || managesManagers(person, school);
}

function hasFollowingRole({ roles }: Person, { adopted }: SchoolNow): boolean {
  const parties = adopted.flatMap(({ pack: { access, reviewerCases = [] } }) => [
    ...access.table.map(({ party }) => party),
    ...(access.followers ?? []).map(({ party }) => party),
    ...reviewerCases.flatMap(({ decidedBy }) => decidedBy),
  ]);
  const named = new Set<string>(parties);
  return roles.some((role) => named.has(role));
}

function managesManagers({ oid }: Person, school: SchoolNow): boolean {
  return school.everybody().some(({ managerOid }) => {
    const manager = managerOid === null ? undefined : school.person(managerOid);
    return manager !== undefined && manager.oid !== oid && manager.managerOid === oid;
  });
}

type OwnAmongArgs = { app: Pick<App, 'participants'>; person: Person; standings: readonly Standing[] };

/** The ids of the reviews in which somebody has a part as a person, not by a role: of the two, on a panel, let in. */
export async function ownAmong({ app, person: { oid }, standings }: OwnAmongArgs): Promise<string[]> {
  const named = standings.filter(
    ({ panelOids, observerOids, letIn }) =>
      panelOids.includes(oid) || observerOids.includes(oid) || letIn.some((each) => each.oid === oid),
  );
  return [...new Set([...(await app.participants.ofTheTwo(oid)), ...named.map(({ reviewId }) => reviewId)])];
}
