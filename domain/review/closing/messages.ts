import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type ClosingMessage = never;

export function aboutClosing(): Asked[] {
  return [];
}

export type ClosingRequest = never;

export function askedAboutClosing(): Request[] {
  return [];
}
