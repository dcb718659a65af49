import type { Context } from '../context.ts';
import type { MessageToSend } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { aboutFilled, askedAboutFilled } from './aboutFilled.ts';
import { aboutGathered, askedAboutGathered } from './aboutGathered.ts';
import { aboutFeedbackRequests, askedAboutFeedbackRequests } from './aboutFeedbackRequests.ts';

export function aboutSupportingDocuments(review: Review, context: Context): MessageToSend[] {
  return [...aboutFilled(review, context), ...aboutGathered(review), ...aboutFeedbackRequests(review)];
}

export function askedAboutSupportingDocuments(review: Review, context: Context): Request[] {
  return [
    ...askedAboutFilled(review, context),
    ...askedAboutGathered(review, context),
    ...askedAboutFeedbackRequests(review, context),
  ];
}
