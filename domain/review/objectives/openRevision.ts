import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { id } from '../fields.ts';
import { todayAt } from '../today.ts';
import { day, refusalOfDay } from './days.ts';
import { openChange } from './objective.ts';
import { withUnderWay } from './revision.ts';

/** Opens the objectives for change again, once the two have met. */
export const openRevision = command('openRevision', {
  fields: { changeId: id, metOn: day('When you met') },
  ids: { changeId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ changeId, metOn }, situation) =>
    withUnderWay({
      changeId,
      situation,
      decide: (change) => {
        if (change.opened) return [];
        const { context } = situation;
        const asked = atSchool(change.asked.at, context).toPlainDate().toString();
        return refusalOfDay({ metOn, first: asked, context }) ?? [{ type: 'revisionOpened', changeId, metOn }];
      },
    }),
  example: ({ changeId }, { review, context }) => {
    const about = changeId ?? openChange(review.objectives)?.id;
    return about === undefined ? undefined : { changeId: about, metOn: todayAt(context) };
  },
});
