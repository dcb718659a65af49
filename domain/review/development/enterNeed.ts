import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id } from '../fields.ts';
import { coordinator } from './coordinator.ts';
import { saidFields, saidIn } from './said.ts';

/** Enters a training or development need in the register (KM-37, TA-23, KC-09). */
export const enterNeed = command('enterNeed', {
  fields: { needId: id, ...saidFields },
  ids: { needId: { names: 'need' } },
  by: ['reviewee', 'reviewer', 'headteacher', coordinator],
  decide: ({ needId, ...said }, { review }) => {
    if (review.development.needs.some((need) => need.id === needId)) return [];
    return [{ type: 'needEntered', needId, source: { kind: 'person' }, promised: false, ...saidIn(said) }];
  },
  example: ({ needId = SOMETHING_NEW }) => ({
    needId,
    need: SOME_WORDS,
    route: null,
    priority: 'school' as const,
    priorityNote: null,
    by: null,
  }),
});
