import type { Person } from '#domain/people/person.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { mayAskBy } from '#domain/review/access/accessTo.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';

type ToAskFor = { review: Review; context: Context; rule: PolicyPack['access']['table'][number] };

type ReviewsToAskForArgs = {
  app: Pick<App, 'participants' | 'reviews'>;
  person: Person;
  school: SchoolNow;
  /** People whose reviews are known not to be among them. */
  except?: ReadonlySet<string>;
};

/** Reviews of people whom somebody manages without reviewing them; access to these may be asked for (KM-52). */
export async function reviewsToAskFor({
  app,
  person,
  school,
  except = new Set(),
}: ReviewsToAskForArgs): Promise<ToAskFor[]> {
  const managed = [...school.people.values()].filter(
    ({ oid, managerOid }) => managerOid === person.oid && !except.has(oid),
  );
  const ids = new Set((await Promise.all(managed.map(({ oid }) => app.participants.of(oid)))).flat());
  const known = await reviewsInContext({ app, ids: [...ids], school });
  return known.flatMap(({ review, context }) => {
    const rule = mayAskBy({ review, person, context });
    return rule && managed.some(({ oid }) => oid === review.revieweeOid) ? [{ review, context, rule }] : [];
  });
}
