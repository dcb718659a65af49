import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type AccessMessage = never;

export function aboutAccess(): Asked[] {
  return [];
}

export type AccessRequest = never;

export function askedAboutAccess(): Request[] {
  return [];
}
