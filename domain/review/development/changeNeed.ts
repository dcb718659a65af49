import { command } from '../command.ts';
import { id } from '../fields.ts';
import { otherWords } from '../otherWords.ts';
import { coordinator } from './coordinator.ts';
import { refuseSettled, withKnown } from './known.ts';
import { isOpen } from './need.ts';
import { saidFields, saidIn, saysSo } from './said.ts';

/** Changes the words of a need that is still open. */
export const changeNeed = command('changeNeed', {
  fields: { needId: id, ...saidFields },
  ids: { needId: 'existing' },
  by: ['reviewee', 'reviewer', 'headteacher', coordinator],
  decide: ({ needId, ...fields }, situation) =>
    withKnown({
      needId,
      situation,
      decide: (need) => {
        if (!isOpen(need)) return refuseSettled();
        const said = saidIn(fields);
        return saysSo(need, said) ? [] : [{ type: 'needChanged', needId, ...said }];
      },
    }),
  example: ({ needId }, { review }) => {
    const known = review.development.needs.find(({ id: each }) => each === needId);
    if (!known) return undefined;
    const { route, priority, priorityNote, by } = known;
    return {
      needId: known.id,
      need: otherWords(known.need),
      route,
      priority: priority ?? 'school',
      priorityNote,
      by,
    };
  },
});
