import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';
import { refuseSettled, withKnown } from './known.ts';
import { isOpen } from './need.ts';
import { date } from './said.ts';

/** Promises development by a day and passes it to the training coordinator (KM-37). */
export const promiseNeed = command('promiseNeed', {
  fields: { needId: id, by: date('Say by when it is provided.') },
  ids: { needId: 'existing' },
  by: ['reviewer', 'headteacher'],
  decide: ({ needId, by }, situation) =>
    withKnown({
      needId,
      situation,
      decide: (need) => {
        if (!isOpen(need)) return refuseSettled();
        const message = 'This day has passed.';
        if (by < todayAt(situation.context))
          return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'by', message }] });
        if (need.state.kind === 'promised' && need.by === by) return [];
        return [{ type: 'needPromised', needId, by }];
      },
    }),
  example: ({ needId }, { review, context }) => {
    const present = review.development.needs.find((need) => need.id === needId)?.by;
    const today = atSchool(context.now, context).toPlainDate();
    const by = [7, 8].map((days) => today.add({ days }).toString()).find((day) => day !== present);
    return needId === undefined || by === undefined ? undefined : { needId, by };
  },
});
