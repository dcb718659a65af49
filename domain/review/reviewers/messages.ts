import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type ReviewersMessage = never;

export function aboutReviewers(): Asked[] {
  return [];
}

export type ReviewersRequest = never;

export function askedAboutReviewers(): Request[] {
  return [];
}
