import { hasRole } from '../../people/person.ts';
import { ROLES } from '../../people/roles.ts';
import type { Capacity } from '../part.ts';

/** The training and development coordinator looks after everybody's needs except his or her own. */
export const coordinator: Capacity = {
  id: 'coordinator',
  inWords: `the ${ROLES.trainingCoordinator.words}`,
  isHeldBy: ({ review, actor: person }) => hasRole(person, 'trainingCoordinator') && review.revieweeOid !== person.oid,
};
