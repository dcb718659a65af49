import { dateInWords } from '../../calendar/inWords.ts';
import { presentTermEnd } from '../../calendar/terms.ts';
import { command } from '../command.ts';
import { todayAt } from '../today.ts';
import { refuse } from '../refusal.ts';
import { AS_LONG_AS_KEPT, keepers } from './keepers.ts';
import { recordsOf, type Stop } from './keptUntil.ts';

const WHY_NOT: Record<Stop, string> = {
  cycle: 'its cycle is not closed',
  appeal: 'an appeal is open',
  hold: 'its records are held',
};

/** Agrees to the destruction of records, if the policy says that they are kept "at least" so long (KM-55, PA-12). */
export const agreeDestruction = command('agreeDestruction', {
  fields: {},
  by: keepers,
  closed: AS_LONG_AS_KEPT,
  decide: (_, { review, context }) => {
    const records = recordsOf(review, context);
    if (!records)
      return refuse({ refused: 'notAllowed', message: 'This policy names no time after which records are destroyed.' });
    const { rule, stops, until, needsAgreement } = records;
    if (rule.destroy === 'mustAfter')
      return refuse({
        refused: 'alreadyDone',
        message: 'Under this policy they are destroyed by themselves once their time is up.',
        ref: rule,
      });
    if (stops.length > 0)
      return refuse({
        refused: 'notYet',
        message: `Nothing is destroyed: ${stops.map((stop) => WHY_NOT[stop]).join(', and ')}.`,
        ref: rule,
      });
    if (until > presentTermEnd(todayAt(context), context.calendar))
      return refuse({
        refused: 'notYet',
        message: `They are kept until ${dateInWords(until)}; this can be agreed in that term.`,
        ref: rule,
      });
    return needsAgreement ? [{ type: 'destructionAgreed' }] : [];
  },
  example: () => ({}),
});
