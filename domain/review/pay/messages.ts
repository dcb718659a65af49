import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type PayMessage = never;

export function aboutPay(): Asked[] {
  return [];
}

export type PayRequest = never;

export function askedAboutPay(): Request[] {
  return [];
}
