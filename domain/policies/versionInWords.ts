import { dateInWords } from '../calendar/inWords.ts';

/** A policy's version as people say it: "of Tuesday 1 September 2026" if its name is a day, otherwise its own name. */
export function versionInWords(version: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? `of ${dateInWords(version)}` : version;
}
