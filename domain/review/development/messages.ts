import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type DevelopmentMessage = never;

export function aboutDevelopment(): Asked[] {
  return [];
}

export type DevelopmentRequest = never;

export function askedAboutDevelopment(): Request[] {
  return [];
}
