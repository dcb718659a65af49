import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { endAccess as ended, WHILE_KEPT } from './give.ts';

/** Ends somebody's access (KM-54). */
export const endAccess = command('endAccess', {
  fields: { grantId: id },
  ids: { grantId: 'existing' },
  by: ['approver', 'headteacher'],
  closed: WHILE_KEPT,
  decide: ({ grantId }, { review }) => {
    const grant = review.access.grants.find((each) => each.id === grantId);
    return grant ? ended([grant]) : refuse({ refused: 'notFound', message: 'No such access has been given.' });
  },
  example: ({ grantId }, { review }) => {
    const meant = grantId ?? review.access.grants.find((each) => each.ended === null)?.id;
    return meant === undefined ? undefined : { grantId: meant };
  },
});
