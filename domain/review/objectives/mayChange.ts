import type { Situation } from '../situation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { type Objective, openChange } from './objective.ts';

/**
 * Refuses to change approved objectives, which change only through a revision (KM-49, TA-17, KS-19), and objectives
 * that are with the approver.
 */
export function refusalToChange({ review: { objectives }, actor, context: { pack } }: Situation): Refusal | undefined {
  const { state } = objectives;
  if (state.kind === 'sent' && !(pack.objectives.adjusted && state.to === actor.oid))
    return refuse({
      refused: 'notYet',
      message: 'The objectives are with the person who approves them. Wait for the answer before you change them.',
      ref: pack.objectives,
    });
  if (state.kind === 'approved')
    return refuse({
      refused: 'alreadyDone',
      message: openChange(objectives)
        ? 'The objectives are approved. Open them for revision first.'
        : 'The objectives are approved. They can be changed after a revision meeting.',
      ref: pack.objectives,
    });
  return undefined;
}

type NamedObjective = { objectiveId: string };

/** One objective as it was when the person who changes it opened it, while it can be changed at all. */
export const objectiveSeen = {
  now: ({ objectiveId }: NamedObjective, { review, actor, context }: Situation) =>
    refusalToChange({ review, actor, context }) ? undefined : (objectiveIn(review, objectiveId)?.revision ?? null),
  changed: ({ objectiveId }: NamedObjective, { review, context }: Situation) => {
    const known = objectiveIn(review, objectiveId);
    if (!known) return 'This objective was removed meanwhile. Save it as a new one if it is still wanted.';
    const who = context.person(known.changedBy)?.displayName ?? 'Somebody else';
    return `${who} changed this objective while you had it open. Both texts are here: choose, then save.`;
  },
};

function objectiveIn({ objectives }: Review, objectiveId: string): Objective | undefined {
  return objectives.list.find(({ id }) => id === objectiveId);
}
