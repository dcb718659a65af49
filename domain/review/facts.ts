import type { Fact } from '../policies/vocabulary.ts';
import type { Happening } from './happenings.ts';
import { currentStatement, isStanding, type Review } from './review.ts';

/** Whether a fact that ends (or opens) a duty is true of a review, for the happening that the duty hangs on. */
export function isTrue(fact: Fact, review: Review, about: Happening['about']): boolean {
  const observation = review.observations.find((each) => each.id === about.id);
  const statement = currentStatement(review);
  switch (fact) {
    case 'meetingArranged':
      return review.meetings.some(isStanding);
    case 'visitNotified':
      return observation !== undefined;
    case 'feedbackMeetingHeld':
      return Boolean(observation?.feedbackMeetingAt);
    case 'feedbackRecorded':
      return Boolean(observation?.feedback);
    case 'statementDrafted':
      return Boolean(statement?.draftedAt);
    case 'statementSignedByReviewer':
      return Boolean(statement?.signatures.reviewer);
    case 'statementSignedByReviewee':
      return Boolean(statement?.signatures.reviewee);
    case 'objectivesDecided':
      return review.objectives.state.kind === 'approved';
  }
}
