import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { heardByHeadteacher } from './heardBy.ts';
import { AFTER_THE_END, withOpen } from './open.ts';

/** The reviewee takes an appeal further than the talk (KM-57, KS-25). */
export const lodgeAppeal = command('lodgeAppeal', {
  fields: { appealId: id },
  ids: { appealId: 'existing' },
  by: ['reviewee'],
  closed: AFTER_THE_END,
  decide: ({ appealId }, situation) =>
    withOpen({
      appealId,
      situation,
      decide: (appeal, rule) => {
        if (appeal.state === 'lodged') return [];
        if (rule.informalFirst === 'required' && !appeal.talk)
          return refuse({ refused: 'notYet', message: `${rule.text} Record the talk first.`, ref: rule });
        return [{ type: 'appealLodged', appealId }, ...heardByHeadteacher({ appealId, rule, situation })];
      },
    }),
  example: ({ appealId }) => (appealId === undefined ? undefined : { appealId }),
});
