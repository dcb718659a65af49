import type { Context } from '../context.ts';
import type { Asked } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { aboutFilled, askedAboutFilled } from './aboutFilled.ts';
import { aboutGathered, askedAboutGathered } from './aboutGathered.ts';
import { aboutViews, askedAboutViews } from './aboutViews.ts';

export function aboutPapers(review: Review, context: Context): Asked[] {
  return [...aboutFilled(review, context), ...aboutGathered(review), ...aboutViews(review)];
}

export function askedAboutPapers(review: Review, context: Context): Request[] {
  return [
    ...askedAboutFilled(review, context),
    ...askedAboutGathered(review, context),
    ...askedAboutViews(review, context),
  ];
}
