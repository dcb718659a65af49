import { isBefore } from '../../calendar/moments.ts';
import { command, SOME_WORDS } from '../command.ts';
import { atSchool } from '../context.ts';
import { id, localTime, words } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { realMoment } from '../when.ts';
import { AFTER_THE_END, withOpen } from './open.ts';
import { hearer } from './whoHears.ts';

/** Whoever hears an appeal sets the time and place. */
export const setHearing = command('setHearing', {
  fields: { appealId: id, start: localTime, place: words('The place', 200) },
  ids: { appealId: 'existing' },
  by: [hearer],
  closed: AFTER_THE_END,
  decide: ({ appealId, start, place }, situation) =>
    withOpen({
      appealId,
      situation,
      decide: (appeal) => {
        const { context } = situation;
        const moment = realMoment({ local: start, field: 'start', context });
        if (isRefusal(moment)) return moment;
        const message = 'This time has passed.';
        if (!isBefore(context.now, moment.toInstant()))
          return refuse({ refused: 'inThePast', message, ref: null, fields: [{ field: 'start', message }] });
        const at = moment.toInstant().toString();
        if (appeal.hearing?.start === at && appeal.hearing.place === place) return [];
        return [{ type: 'appealHearingSet', appealId, start: at, place }];
      },
    }),
  example: ({ appealId }, { context }) => {
    const tomorrow = atSchool(context.now, context).toPlainDate().add({ days: 1 });
    return appealId === undefined ? undefined : { appealId, start: `${tomorrow.toString()}T12:00`, place: SOME_WORDS };
  },
});
