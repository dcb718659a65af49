import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';
import { objectiveFields } from './content.ts';
import { day, refusalOfDay } from './days.ts';
import { evolve } from './evolve.ts';
import { refusalToBegin } from './revision.ts';
import { sealObjectives } from './sealObjectives.ts';
import { sent } from './sent.ts';
import { someObjective } from './someObjective.ts';
import { written } from './write.ts';

/**
 * Adds an improvement objective for an aspect that has not been good enough (KS-18). It goes to whoever approves. It
 * needs none of the reasons for a change, and present objectives stay as they are.
 */
export const addImprovement = command('addImprovement', {
  fields: {
    ...objectiveFields,
    changeId: id,
    aspect: words('Which aspect is weak', 5000),
    metOn: day('When you met'),
  },
  ids: { objectiveId: { names: 'objective' }, changeId: { names: 'change' } },
  by: ['reviewer'],
  decide: ({ type: _, changeId, aspect, metOn, ...objective }, { review, actor, context }) => {
    if (review.objectives.changes.some((each) => each.id === changeId)) return [];
    const kind = context.pack.objectives.kinds.find(({ addedInYear }) => addedInYear);
    if (!kind)
      return refuse({ refused: 'notAllowed', message: 'This policy has no improvement objectives during the year.' });
    const refusal = refusalToBegin({ review, context }) ?? refusalOfDay({ metOn, first: review.cycle.start, context });
    if (refusal) return refusal;
    const asked = { type: 'revisionAsked', changeId, reason: null, why: aspect, improvement: true } as const;
    const opened = { type: 'revisionOpened', changeId, metOn } as const;
    const now = { at: context.now.toString(), by: actor.oid };
    const begun = evolve.revisionOpened(evolve.revisionAsked(review, { event: asked, ...now }), {
      event: opened,
      ...now,
    });
    const saved = written({ ...objective, kind: kind.id }, { review: begun, actor, context });
    if (isRefusal(saved)) return saved;
    const withIt = saved.reduce(
      (each, event) => (event.type === 'objectiveSaved' ? evolve.objectiveSaved(each, { event, ...now }) : each),
      begun,
    );
    const sealed = sealObjectives({ review: withIt, actor, context });
    return [asked, opened, ...saved, ...sent(sealed, { review: begun, actor, context })];
  },
  example: ({ objectiveId, changeId = ANOTHER_NEW }, situation) => ({
    ...someObjective(objectiveId, situation),
    changeId,
    aspect: SOME_WORDS,
    metOn: todayAt(situation.context),
  }),
});

/** The id of the change, which differs from that of the new objective. */
const ANOTHER_NEW = SOMETHING_NEW.replace('feed', 'feee');
