import { hasRole } from '../../people/person.ts';
import { ROLES } from '../../people/roles.ts';
import type { Capacity } from '../part.ts';

/** The training and development coordinator sees to everybody's needs but his or her own. */
export const coordinator: Capacity = {
  id: 'coordinator',
  inWords: `the ${ROLES.trainingCoordinator.words}`,
  isHeldBy: ({ review, actor: person }) => hasRole(person, 'trainingCoordinator') && review.revieweeOid !== person.oid,
};
