import type { Person } from '../people/person.ts';
import type { Context } from './context.ts';
import type { Review } from './review.ts';

/** A review as it stands, who acts on it or looks at it, and the rest that its rules depend on. */
export type Situation = { review: Review; actor: Person; context: Context };

/** A review as it stands, and the rest that its rules depend on, whoever looks at it. */
export type ReviewNow = Pick<Situation, 'review' | 'context'>;
