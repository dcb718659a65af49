import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { isSameTie, type Tie, TIED_THINGS } from './objective.ts';

/**
 * Either of the two puts a piece of evidence, a document, an observation or an action beside an objective, or takes it
 * away again (KM-26). It says what belongs together and changes neither.
 */
export const tieToObjective = command('tieToObjective', {
  fields: { objectiveId: id, thing: z.enum(TIED_THINGS), thingId: id, tied: z.boolean() },
  ids: { objectiveId: 'existing', thingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ objectiveId, thing, thingId, tied }, { review }) => {
    const tie = { objectiveId, thing, thingId };
    if (isTied(tie, review) === tied) return [];
    const isThere = review.objectives.list.some((each) => each.id === objectiveId);
    if (tied && !(isThere && idsOf(thing, review).includes(thingId)))
      return refuse({ refused: 'notFound', message: 'One of the two is no longer in this review.' });
    return [{ type: 'objectiveTied', ...tie, tied }];
  },
  example: (about, { review }) => {
    const ties = review.objectives.list.flatMap((objective) =>
      TIED_THINGS.flatMap((thing) =>
        idsOf(thing, review).map((thingId): Tie => ({ objectiveId: objective.id, thing, thingId })),
      ),
    );
    const tie = ties.find(
      (each) =>
        (about.objectiveId ?? each.objectiveId) === each.objectiveId &&
        (about.thing ?? each.thing) === each.thing &&
        (about.thingId ?? each.thingId) === each.thingId,
    );
    return tie && { ...tie, tied: about.tied ?? !isTied(tie, review) };
  },
});

function isTied(tie: Tie, { objectives }: Review): boolean {
  return objectives.ties.some((each) => isSameTie(each, tie));
}

/** What of a kind is in a review, and counts. */
function idsOf(thing: Tie['thing'], { papers, observations, notes }: Review): string[] {
  switch (thing) {
    case 'evidence':
      return papers.evidence.filter(({ withdrawn }) => withdrawn === null).map(({ id: each }) => each);
    case 'document':
      return papers.attached.filter(({ removedAt }) => removedAt === null).map(({ id: each }) => each);
    case 'observation':
      return observations.filter(({ cancelled }) => !cancelled).map(({ id: each }) => each);
    case 'action':
      return notes.actions.map(({ id: each }) => each);
  }
}
