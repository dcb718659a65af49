import { dateInWords } from '../../calendar/inWords.ts';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { standingOf } from './closable.ts';
import { isClosed } from './state.ts';

/**
 * Closes the cycle once it has ended or its last step is done. If something is still open, a reason is needed (PA-06,
 * TA-07).
 */
export const closeCycle = command('closeCycle', {
  fields: { note: words('Why it is closed all the same', 2000).nullable() },
  by: ['reviewer', 'approver', 'headteacher'],
  sees: ['whole', 'decisions'],
  closed: 'It is closed already; asked for again, nothing is changed.',
  decide: ({ note }, { review, context }) => {
    if (isClosed(review)) return [];
    const { hasEnded, isThrough, open } = standingOf(review, context);
    const { closing } = context.pack;
    if (!hasEnded && !isThrough) {
      const after = dateInWords(review.cycle.end);
      const message = `The cycle can be closed after ${after}${closing?.meeting ? '' : ', or once its last step is done'}.`;
      return refuse({ refused: 'notYet', message: `${closing?.text ?? ''} ${message}`.trim(), ref: closing });
    }
    if (open.length === 0) return [{ type: 'cycleClosed', note: null }];
    const undone = `Still open: ${open.map(({ duty }) => duty).join('; ')}.`;
    if (!hasEnded)
      return refuse({
        refused: 'notYet',
        message: `${undone} The cycle can be closed once this is done.`,
        ref: closing,
      });
    if (note === null) {
      const message = `${undone} Say why the cycle is closed all the same.`;
      return refuse({ refused: 'invalid', message, ref: closing, fields: [{ field: 'note', message }] });
    }
    return [{ type: 'cycleClosed', note }];
  },
  // The decision drops a reason if nothing is open.
  example: () => ({ note: SOME_WORDS }),
});
