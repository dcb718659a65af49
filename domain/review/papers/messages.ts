import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type PapersMessage = never;

export function aboutPapers(): Asked[] {
  return [];
}

export type PapersRequest = never;

export function askedAboutPapers(): Request[] {
  return [];
}
