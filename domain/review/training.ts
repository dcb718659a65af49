import type { Flag } from '../limits/flag.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import { type Training, trainedFor } from '../limits/trainedFor.ts';
import type { Context } from './context.ts';
import { todayAt } from './today.ts';
import type { Review } from './review.ts';

type UntrainedArgs = { what: Training['what']; oid: string; review: Pick<Review, 'staffGroup'>; context: Context };

/**
 * What the policy says about somebody who reviews or observes without a record of training in it by today: a warning
 * (KM-21), or where its force is `must` the reason of a refusal (KM-64). Undefined for trained people, and if the policy
 * asks for no training.
 */
export function untrained({ what, oid, review, context }: UntrainedArgs): Flag | undefined {
  const limit = limitsOf({ pack: context.pack, kind: 'trainedFor', staffGroup: review.staffGroup }).find(
    (each) => each.what === what,
  );
  const on = todayAt(context);
  const name = context.person(oid)?.displayName ?? 'Somebody who has left';
  return limit && trainedFor(limit, { name, trainings: context.trainings(oid), on });
}
