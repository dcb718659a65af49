import { hasRole } from '../../people/person.ts';
import type { Capacity } from '../part.ts';

/** The chair of governors, in the headteacher's review. */
export const checkersChair: Capacity = {
  id: 'checkersChair',
  inWords: 'the chair of governors',
  isHeldBy: ({ review, actor: person, context: { pack } }) =>
    hasRole(person, 'chairOfGovernors') && pack.headteachersCheck?.staffGroups.includes(review.staffGroup) === true,
};
