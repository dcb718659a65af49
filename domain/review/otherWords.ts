import { SOME_WORDS } from './command.ts';

/** Something that somebody might write in place of a text. It always differs from that text. */
export function otherWords(than: string | null | undefined): string {
  return than === SOME_WORDS ? 'Something else that somebody might write here.' : SOME_WORDS;
}
