import { ORDINARY } from '../eventRule.ts';
import { part } from '../part.ts';
import { suspensionEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { keepReviewGoing } from './keepReviewGoing.ts';
import { aboutSuspension } from './messages.ts';
import { resumeReview } from './resumeReview.ts';
import { suspendReview } from './suspendReview.ts';

/** Suspending a review, resuming it, and deciding that it goes on all the same (KM-03, TA-26, TA-29, KS-24). */
export const suspension = part({
  initial: { suspensions: [], keptGoing: [] },
  commands: [suspendReview, keepReviewGoing, resumeReview],
  events: suspensionEvents,
  eventRules: { reviewResumed: { ...ORDINARY, suspended: 'By this it goes on.' } },
  evolve,
  history,
  messages: aboutSuspension,
});
