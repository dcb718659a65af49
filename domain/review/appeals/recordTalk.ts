import { z } from 'zod';
import { dateInWords } from '../../calendar/inWords.ts';
import { command, SOME_WORDS } from '../command.ts';
import { atSchool, type Context } from '../context.ts';
import { todayAt } from '../today.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { AFTER_THE_END, withOpen } from './open.ts';
import type { Appeal } from './state.ts';

/** Records the result of talking an appeal over, before anybody else hears it (KM-57). */
export const recordTalk = command('recordTalk', {
  fields: {
    appealId: id,
    on: z.iso.date({ error: 'Enter the day on which you talked.' }),
    note: words('The outcome', 5000),
    settled: z.boolean(),
  },
  ids: { appealId: 'existing' },
  by: ['reviewee', 'reviewer'],
  closed: AFTER_THE_END,
  decide: ({ appealId, on, note, settled }, situation) =>
    withOpen({
      appealId,
      situation,
      decide: (appeal, rule) => {
        const message = unlikelyDay({ on, appeal, context: situation.context });
        if (message) return refuse({ refused: 'invalid', message, ref: rule, fields: [{ field: 'on', message }] });
        const { talk } = appeal;
        if (talk?.on === on && talk.note === note && talk.settled === settled) return [];
        return [{ type: 'appealTalkedOver', appealId, on, note, settled }];
      },
    }),
  example: ({ appealId }, { context }) =>
    appealId === undefined ? undefined : { appealId, on: todayAt(context), note: SOME_WORDS, settled: false },
});

type UnlikelyDayArgs = { on: string; appeal: Appeal; context: Context };

function unlikelyDay({ on, appeal: { raisedAt }, context }: UnlikelyDayArgs): string | undefined {
  const today = todayAt(context);
  const raised = atSchool(raisedAt, context).toPlainDate().subtract({ months: 3 }).toString();
  if (on > today) return `${dateInWords(on, today)} is still to come. Record the talk once it was held.`;
  return on < raised ? 'This is long before the matter was raised. Give the day of the talk about it.' : undefined;
}
