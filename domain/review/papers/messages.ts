import type { Context } from '../context.ts';
import type { Asked } from '../message.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';
import { aboutFilled, askedAboutFilled } from './aboutFilled.ts';
import { aboutGathered, askedAboutGathered } from './aboutGathered.ts';
import { aboutViews, askedAboutViews } from './aboutViews.ts';

export type PapersMessage =
  | 'paperToRead'
  | 'paperCopy'
  | 'paperToSign'
  | 'paperSigned'
  | 'documentAttached'
  | 'evidenceToAgree'
  | 'evidenceAgreed'
  | 'evidenceAdded'
  | 'packShared'
  | 'askingToDecide'
  | 'askingTold'
  | 'askingDecided'
  | 'viewAsked'
  | 'viewGiven';

export function aboutPapers(review: Review, context: Context): Asked[] {
  return [...aboutFilled(review, context), ...aboutGathered(review), ...aboutViews(review)];
}

export type PapersRequest = 'signPaper' | 'attachDocument' | 'agreeEvidence' | 'decideAsking' | 'giveView';

export function askedAboutPapers(review: Review, context: Context): Request[] {
  return [
    ...askedAboutFilled(review, context),
    ...askedAboutGathered(review, context),
    ...askedAboutViews(review, context),
  ];
}
