import { proposeLaunch, type KnownReview, type Proposal } from '#domain/launch/propose.ts';
import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import type { Person } from '#domain/people/person.ts';
import { isClosed } from '#domain/review/closing/state.ts';
import type { Review } from '#domain/review/review.ts';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { managersOf } from '../graph/managers.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from './context.ts';
import { readableReviews } from './reviewsIn.ts';

/** What of the app is needed to know what a launch would come to. */
export type ProposalPorts = Pick<App, 'graph' | 'participants' | 'reviews'>;

type ProposalForArgs = { app: ProposalPorts; given: { choices: LaunchSelection; by: Person }; school: SchoolNow };

/** What a launch would do now, from the register, the adopted policies, Microsoft 365 and the existing reviews. */
export async function proposalFor({
  app,
  given: { choices, by },
  school,
}: ProposalForArgs): Promise<{ proposals: Proposal[]; reviews: Review[]; managers: ReadonlyMap<string, string> }> {
  const { people, adopted, calendar, trainings } = school;
  const unmanaged = [...people.values()].filter(({ staffGroup, managerOid }) => staffGroup && managerOid === null);
  const [managers, reviews] = await Promise.all([
    managersOf(
      app.graph.asApp,
      unmanaged.map(({ oid }) => oid),
    ),
    recentReviews(app, todayAt(school)),
  ]);
  const known = reviews.map((review): KnownReview => ({ ...review, isClosed: isClosed(review) }));
  const facts = { people, adopted, calendar, managers, reviews: known, trainings, today: todayAt(school), by };
  return { proposals: proposeLaunch(choices, facts), reviews, managers };
}

/** The reviews whose cycle is running, is to come, or ended less than a year ago. */
async function recentReviews(app: Pick<App, 'participants' | 'reviews'>, today: string): Promise<Review[]> {
  const from = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  return readableReviews(app, await app.participants.endingFrom(from));
}
