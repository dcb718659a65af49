import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { coordinator } from './coordinator.ts';
import { refuseSettled, withKnown } from './known.ts';
import { isOpen } from './need.ts';

/** Says that development is not provided, and why (KM-37). */
export const declineNeed = command('declineNeed', {
  fields: { needId: id, why: words('Why it is not provided', 2000) },
  ids: { needId: 'existing' },
  by: ['headteacher', coordinator],
  decide: ({ needId, why }, situation) =>
    withKnown({
      needId,
      situation,
      decide: (need) => {
        if (!isOpen(need)) return need.state.kind === 'declined' && need.state.why === why ? [] : refuseSettled();
        return [{ type: 'needDeclined', needId, why }];
      },
    }),
  example: ({ needId }) => (needId === undefined ? undefined : { needId, why: SOME_WORDS }),
});
