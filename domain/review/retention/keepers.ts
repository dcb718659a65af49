import { hasRole } from '../../people/person.ts';
import { ROLES } from '../../people/roles.ts';
import type { Capacity } from '../part.ts';

/** The person who does the school's personnel work keeps everybody's records except his or her own. */
const personnel: Capacity = {
  id: 'recordsKeeper',
  inWords: `the ${ROLES.businessManager.words}`,
  isHeldBy: ({ review, actor: person }) => hasRole(person, 'businessManager') && review.revieweeOid !== person.oid,
};

/** The people who keep a review's records: they hold them and agree to their destruction (KM-55, TA-32, PA-12). */
export const keepers = ['approver', 'headteacher', personnel] as const;

/** Why records can be managed once the cycle is closed. */
export const AS_LONG_AS_KEPT = 'Records are held, and let go, for as long as they are kept (KM-55, PA-12).';

/** Why records can be held although the review is suspended. */
export const WHILE_IT_STANDS_STILL = 'Nothing is destroyed of a review because it stands still.';
