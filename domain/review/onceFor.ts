import type { Context } from './context.ts';
import type { Review } from './review.ts';

const ORIGIN = new WeakMap<Context, Context>();

/**
 * Something that is worked out once for a review as it stands and what its rules depend on, however often it is asked for: a
 * page asks for the same duties many times. Neither of the two ever changes; with them what is known goes.
 */
export function onceFor<Value>(work: (review: Review, context: Context) => Value): typeof work {
  const known = new WeakMap<Context, WeakMap<Review, Value>>();
  return (review, context) => {
    const origin = ORIGIN.get(context) ?? context;
    const ofContext = known.get(origin) ?? new WeakMap<Review, Value>();
    known.set(origin, ofContext);
    const value = ofContext.get(review) ?? work(review, context);
    ofContext.set(review, value);
    return value;
  };
}

/** The same context with new ids of its own: what has been worked out holds in it too. */
export function withIds(context: Context, newId: Context['newId']): Context {
  const own = { ...context, newId };
  ORIGIN.set(own, ORIGIN.get(context) ?? context);
  return own;
}
