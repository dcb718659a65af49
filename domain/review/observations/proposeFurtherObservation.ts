import { z } from 'zod';
import { limitsOf } from '../../limits/limitsOf.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { todayAt } from '../today.ts';
import { id, minutes, words } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** Writes down what a revision meeting agreed about observation beyond the plan (KM-73). */
export const proposeFurtherObservation = command('proposeFurtherObservation', {
  fields: {
    agreementId: id,
    metOn: z.iso.date({ error: 'Enter the day of the revision meeting.' }),
    minutes: minutes('The amount', 600),
    focus: words('The focus', 2000),
  },
  ids: { agreementId: { names: 'furtherObservation' } },
  by: ['reviewer', 'reviewee'],
  decide: ({ agreementId, metOn, minutes: amount, focus }, { review, context }) => {
    if (review.furtherObservation.some((each) => each.id === agreementId)) return [];
    const [limit] = limitsOf({ pack: context.pack, kind: 'furtherObservation', staffGroup: review.staffGroup });
    if (!limit)
      return refuse({
        refused: 'notAllowed',
        message: 'This policy sets no amount of observation that could be exceeded.',
      });
    const today = todayAt(context);
    if (metOn > today || metOn < review.cycle.start) {
      const message =
        metOn > today ? 'Write it down once the meeting has been held.' : 'This day is before the cycle’s start.';
      return refuse({ refused: 'invalid', message, ref: limit, fields: [{ field: 'metOn', message }] });
    }
    return [{ type: 'furtherObservationProposed', agreementId, metOn, minutes: amount, focus }];
  },
  example: (_about, { context }) => ({
    agreementId: SOMETHING_NEW,
    metOn: todayAt(context),
    minutes: 30,
    focus: SOME_WORDS,
  }),
});
