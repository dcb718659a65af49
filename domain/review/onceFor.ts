import type { Context } from './context.ts';
import type { Review } from './review.ts';

const ORIGIN = new WeakMap<Context, Context>();

/**
 * Works something out once for a review and the context that its rules depend on, however often it is asked for: a page
 * asks for the same duties many times. Neither of the two ever changes. The result is forgotten together with them.
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

/** The same context with new ids of its own. What has been worked out for the old one holds for it too. */
export function withIds(context: Context, newId: Context['newId']): Context {
  const own = { ...context, newId };
  ORIGIN.set(own, ORIGIN.get(context) ?? context);
  return own;
}
