import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import type { Progress } from './state.ts';

/** The reviewee answers feedback on progress, once (TA-25). */
export const answerProgress = command('answerProgress', {
  fields: { planId: id, progressId: id, comment: words('Your comments', 5000) },
  ids: { planId: 'existing', progressId: 'existing' },
  by: ['reviewee'],
  decide: ({ planId, progressId, comment }, { review }) => {
    const plan = review.support.plans.find((each) => each.id === planId);
    const progress = plan?.progress.find((each) => each.id === progressId);
    if (!progress) return refuse({ refused: 'notFound', message: 'There is no such feedback on progress.' });
    if (progress.answer?.text === comment) return [];
    if (progress.answer)
      return refuse({
        refused: 'alreadyDone',
        message: 'This feedback was answered already; the reply stays as it is.',
      });
    return [{ type: 'supportProgressAnswered', planId, progressId, text: comment }];
  },
  example: ({ planId, progressId }, { review }) => {
    const isOpen = ({ answer }: Progress) => !answer;
    const plan = review.support.plans.findLast((each) =>
      planId === undefined ? each.progress.some(isOpen) : each.id === planId,
    );
    const meant = progressId ?? plan?.progress.findLast(isOpen)?.id;
    return plan && meant !== undefined ? { planId: plan.id, progressId: meant, comment: SOME_WORDS } : undefined;
  },
});
