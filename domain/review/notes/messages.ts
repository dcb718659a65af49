import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';

export type NotesMessage = never;

export function aboutNotes(): Asked[] {
  return [];
}

export type NotesRequest = never;

export function askedAboutNotes(): Request[] {
  return [];
}
