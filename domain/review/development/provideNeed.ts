import { command } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';
import { coordinator } from './coordinator.ts';
import { refuseSettled, withKnown } from './known.ts';
import { date } from './said.ts';

/** Records development as provided, even if it had been declined (KM-37, PA-14). */
export const provideNeed = command('provideNeed', {
  fields: {
    needId: id,
    on: date('Enter the day on which it was provided.'),
    note: words('What was provided', 2000).nullable(),
  },
  ids: { needId: 'existing' },
  by: ['headteacher', coordinator],
  decide: ({ needId, on, note }, situation) =>
    withKnown({
      needId,
      situation,
      decide: ({ state }) => {
        if (state.kind === 'provided') return [];
        if (state.kind === 'withdrawn') return refuseSettled();
        const message = 'Record it once it has been provided.';
        if (on > todayAt(situation.context))
          return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'on', message }] });
        return [{ type: 'needProvided', needId, on, note }];
      },
    }),
  example: ({ needId }, { context }) =>
    needId === undefined ? undefined : { needId, on: todayAt(context), note: null },
});
