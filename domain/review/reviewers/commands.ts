import { changeReviewer } from './changeReviewer.ts';
import { decideNewPost } from './decideNewPost.ts';
import { declineReviewerRequest } from './declineReviewerRequest.ts';
import { fixFirstCycle } from './fixFirstCycle.ts';
import { grantReviewerRequest } from './grantReviewerRequest.ts';
import { requestReviewer } from './requestReviewer.ts';
import { setPanel } from './setPanel.ts';

/** Who reviews, and how long a cycle lasts that began or changed part-way (KM-09 to KM-20, KS-14, TA-06, PA-08). */
export const reviewersCommands = [
  requestReviewer,
  grantReviewerRequest,
  declineReviewerRequest,
  changeReviewer,
  setPanel,
  fixFirstCycle,
  decideNewPost,
] as const;
