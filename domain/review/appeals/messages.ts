import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type AppealsMessage = never;

export function aboutAppeals(): Asked[] {
  return [];
}

export type AppealsRequest = never;

export function askedAboutAppeals(): Request[] {
  return [];
}
