import { SOME_WORDS } from './command.ts';

/** What somebody might write in the place of a text: never that text again. */
export function otherWords(than: string | null | undefined): string {
  return than === SOME_WORDS ? 'Something else that somebody might write here.' : SOME_WORDS;
}
