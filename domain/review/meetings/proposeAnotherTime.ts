import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { command, SOME_WORDS } from '../command.ts';
import type { Context } from '../context.ts';
import { id, localTime, words } from '../fields.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { realMoment } from '../when.ts';
import { noticeMeant, noticeSeen, withNotice } from './answer.ts';

/** The reviewee proposes another time. */
export const proposeAnotherTime = command('proposeAnotherTime', {
  fields: {
    meetingId: id,
    revision: z.int(),
    comment: words('What would suit you', 2000),
    start: localTime.nullable(),
  },
  ids: { meetingId: 'existing' },
  by: ['reviewee'],
  seen: { revision: noticeSeen },
  decide: (said, situation) =>
    withNotice({
      said,
      situation,
      decide: ({ id: meetingId, answer: last }) => {
        const { comment } = said;
        const start = said.start === null ? null : futureMoment(said.start, situation.context);
        if (start !== null && isRefusal(start)) return start;
        const at = start?.toInstant().toString() ?? null;
        if (last.kind === 'anotherTime' && last.comment === comment && last.start === at) return [];
        return [{ type: 'anotherTimeProposed', meetingId, comment, start: at }];
      },
    }),
  example: ({ comment = SOME_WORDS, start = null, ...about }, situation) => {
    const notice = noticeMeant(about, situation);
    return notice && { ...notice, comment, start };
  },
});

function futureMoment(local: string, context: Context): Temporal.ZonedDateTime | Refusal {
  const moment = realMoment({ local, field: 'start', context });
  if (isRefusal(moment) || isBefore(context.now, moment.toInstant())) return moment;
  const message = 'This time has passed.';
  return refuse({ refused: 'inThePast', message, ref: null, fields: [{ field: 'start', message }] });
}
