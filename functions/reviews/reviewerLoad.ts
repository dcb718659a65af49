import { limitsOf } from '#domain/limits/limitsOf.ts';
import { revieweesEachReviewer } from '#domain/limits/revieweesEachReviewer.ts';
import type { Person } from '#domain/people/person.ts';
import { inWordsOf } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { isClosed } from '#domain/review/closing/state.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { reviewsIn } from './reviewsIn.ts';

type NewAssignment = {
  reviewer: Person;
  reviewee: { oid: string; staffGroup: string | null };
  today: string;
  /** The field of the form in which the reviewer is chosen. */
  field: string;
};

type RefusalOfLoadArgs = { app: Pick<App, 'participants' | 'reviews'>; assignment: NewAssignment; pack: PolicyPack };

/** Refuses a reviewer who would have more reviewees than the policy's option allows (KM-15, KM-16). */
export async function refusalOfLoad({
  app,
  assignment: { reviewer, reviewee, today, field },
  pack,
}: RefusalOfLoadArgs): Promise<Refusal | undefined> {
  const [limit] = limitsOf({ pack, kind: 'revieweesEachReviewer', staffGroup: reviewee.staffGroup });
  if (!limit) return undefined;
  const revieweeOids = (await reviewsIn(app, reviewer.oid))
    .filter((review) => review.reviewerOid === reviewer.oid && today <= review.cycle.end && !isClosed(review))
    .map((review) => review.revieweeOid);
  const flag = revieweesEachReviewer(limit, {
    reviewer: reviewer.displayName,
    revieweeOids,
    newRevieweeOid: reviewee.oid,
  });
  if (!flag) return undefined;
  const message = inWordsOf(pack, flag.message);
  return refuse({ refused: 'overLimit', message, ref: flag, fields: [{ field, message }] });
}
