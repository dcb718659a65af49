import type { Person } from '../people/person.ts';
import type { Context } from './context.ts';
import type { Review } from './review.ts';

/**
 * A review in its present state, the person who acts on it or looks at it, and everything else that its rules depend
 * on.
 */
export type Situation = { review: Review; actor: Person; context: Context };

/** A review in its present state and everything else that its rules depend on, whoever looks at it. */
export type ReviewNow = Pick<Situation, 'review' | 'context'>;
