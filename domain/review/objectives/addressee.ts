import { partiesOf } from '../parties.ts';
import type { Capacity } from '../part.ts';

/** The person to whom the objectives were sent. For an answer that comes too late, everybody who might have been. */
export const addressee: Capacity = {
  id: 'objectivesAddressee',
  inWords: 'the person they were sent to',
  isHeldBy: ({ review, actor: person }) => {
    const { state } = review.objectives;
    return state.kind === 'sent'
      ? state.to === person.oid
      : partiesOf(review, person).size > 0 && person.oid !== review.revieweeOid;
  },
};

/** Whoever approves may adjust what was sent, if the policy says so (TA-12). */
export const adjuster: Capacity = {
  id: 'objectivesAdjuster',
  inWords: 'the person they were sent to',
  isHeldBy: ({
    review: {
      objectives: { state },
    },
    actor: person,
    context: { pack },
  }) => pack.objectives.adjusted !== undefined && state.kind === 'sent' && state.to === person.oid,
};
