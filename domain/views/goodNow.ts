import type { Fact } from '../policies/vocabulary.ts';
import { isLate } from '../review/late.ts';
import type { SectionId } from '../review/sections.ts';
import { isOffered } from '../review/offer.ts';
import type { Situation } from '../review/situation.ts';
import { stages } from './stages.ts';
import { todos } from './todo.ts';

/** Something that nobody asks for today and that would help the review on. */
export type GoodNow = { reviewId: string; title: GoodNowTitle; section: SectionId };

type GoodNowTitle =
  | 'Arrange the meeting'
  | 'Prepare for the meeting'
  | 'Write the objectives'
  | 'Write your objectives'
  | 'Begin the statement';

/** What is further away than this many days can wait. */
const SOON = 42;

type Step = { title: GoodNowTitle; section: SectionId; isPossible: (situation: Situation) => boolean };

/** What takes a review towards a step of its path, by the fact that ends the step. */
const STEPS: Partial<Record<Fact, Step>> = {
  meetingArranged: {
    title: 'Arrange the meeting',
    section: 'meetings',
    isPossible: (situation) => isOffered({ type: 'scheduleMeeting', about: {}, situation }),
  },
  meetingHeld: { title: 'Prepare for the meeting', section: 'preparing', isPossible: isOneOfTheTwo },
  objectivesSent: { title: 'Write the objectives', section: 'objectives', isPossible: mayWriteObjectives },
  objectivesDecided: { title: 'Write the objectives', section: 'objectives', isPossible: mayWriteObjectives },
  statementDrafted: {
    title: 'Begin the statement',
    section: 'statement',
    isPossible: (situation) => isOffered({ type: 'draftStatement', about: {}, situation }),
  },
};

/**
 * What would be good to do now where nothing formal is due and nothing is late, with either of the two: the next step of
 * the path, if this person can take it.
 */
export function goodNow(situation: Situation): GoodNow | null {
  const { review, actor, context } = situation;
  const path = stages(review, context);
  if (path.some(({ state }) => state === 'overdue') || todos(situation).some(isLate)) return null;
  const next = path.find(({ state }) => state === 'now');
  if (next?.at && context.now.until(next.at).total('days') > SOON) return null;
  const fact = context.pack.stages.find(({ id }) => id === next?.id)?.doneWhen;
  const step = fact && STEPS[fact];
  if (!step?.isPossible(situation)) return null;
  const title =
    actor.oid === review.revieweeOid && step.section === 'objectives' ? 'Write your objectives' : step.title;
  return { reviewId: review.id, title, section: step.section };
}

function isOneOfTheTwo({ review, actor }: Situation): boolean {
  return actor.oid === review.revieweeOid || actor.oid === review.reviewerOid;
}

function mayWriteObjectives(situation: Situation): boolean {
  return isOffered({ type: 'saveObjective', about: {}, situation });
}
