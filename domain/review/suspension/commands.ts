import { keepReviewGoing } from './keepReviewGoing.ts';
import { resumeReview } from './resumeReview.ts';
import { suspendReview } from './suspendReview.ts';

/** Suspending a review, letting it go on, and deciding that it goes on all the same (KM-03, TA-26, TA-29, KS-24). */
export const suspensionCommands = [suspendReview, keepReviewGoing, resumeReview] as const;
