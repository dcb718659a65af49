import { ORDINARY } from '../eventRule.ts';
import { type EventRule, part } from '../part.ts';
import { changeReviewer } from './changeReviewer.ts';
import { decideNewPost } from './decideNewPost.ts';
import { declineReviewerRequest } from './declineReviewerRequest.ts';
import { reviewersEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { fixFirstCycle } from './fixFirstCycle.ts';
import { grantReviewerRequest } from './grantReviewerRequest.ts';
import { history } from './history.ts';
import { aboutReviewers, askedAboutReviewers } from './messages.ts';
import { requestReviewer } from './requestReviewer.ts';
import { setPanel } from './setPanel.ts';
import { NO_REVIEWERS } from './state.ts';

const WHO_REVIEWS: EventRule = {
  ...ORDINARY,
  suspended: 'A long absence is when somebody else is to review (KM-19, KM-20, PA-08).',
};

/** Who reviews, and the length of a cycle that began or changed part-way (KM-09 to KM-20, KS-14, TA-06, PA-08). */
export const reviewers = part({
  initial: { reviewers: NO_REVIEWERS },
  commands: [
    requestReviewer,
    grantReviewerRequest,
    declineReviewerRequest,
    changeReviewer,
    setPanel,
    fixFirstCycle,
    decideNewPost,
  ],
  events: reviewersEvents,
  eventRules: {
    reviewerRequested: WHO_REVIEWS,
    reviewerRequestDecided: WHO_REVIEWS,
    reviewerChanged: WHO_REVIEWS,
    panelSet: WHO_REVIEWS,
  },
  evolve,
  history,
  messages: aboutReviewers,
  requests: askedAboutReviewers,
});
