import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type ModerationMessage = never;

export function aboutModeration(): Asked[] {
  return [];
}

export type ModerationRequest = never;

export function askedAboutModeration(): Request[] {
  return [];
}
