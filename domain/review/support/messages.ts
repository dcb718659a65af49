import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type SupportMessage = never;

export function aboutSupport(): Asked[] {
  return [];
}

export type SupportRequest = never;

export function askedAboutSupport(): Request[] {
  return [];
}
