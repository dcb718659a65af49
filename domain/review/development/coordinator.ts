import { hasRole } from '../../people/person.ts';
import type { Standing } from '../part.ts';

/** The training coordinator sees to everybody's needs but his or her own. */
export const coordinator: Standing = {
  id: 'coordinator',
  inWords: 'the training coordinator',
  isHeldBy: (review, person) => hasRole(person, 'trainingCoordinator') && review.revieweeOid !== person.oid,
};
