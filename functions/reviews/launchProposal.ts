import { proposeLaunch, type Proposal, type RunningReview } from '#domain/launch/propose.ts';
import type { LaunchWish } from '#domain/launch/wish.ts';
import type { App } from '../app.ts';
import { managersOf } from '../graph/managers.ts';
import { todayAt } from '../policies/known.ts';
import type { SchoolNow } from './context.ts';

/** What a launch would come to now, from the register, the adopted policies, Microsoft 365 and the reviews there are. */
export async function proposalFor(app: App, wish: LaunchWish, school: SchoolNow): Promise<Proposal[]> {
  const { people, adopted } = school;
  const unmanaged = [...people.values()].filter(({ staffGroup, managerOid }) => staffGroup && managerOid === null);
  const [managers, running] = await Promise.all([
    managersOf(
      app.graph.asApp,
      unmanaged.map(({ oid }) => oid),
    ),
    runningReviews(app, todayAt(school)),
  ]);
  return proposeLaunch(wish, { people, adopted, managers, running, today: todayAt(school) });
}

/** The reviews whose cycle has not ended. */
async function runningReviews(app: App, today: string): Promise<RunningReview[]> {
  const stored = await Promise.all((await app.parts.endingFrom(today)).map((id) => app.reviews.load(id)));
  return stored.flatMap((each) => (each ? [each.review] : []));
}
