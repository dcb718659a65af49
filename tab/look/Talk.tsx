import { useWords } from '../language/useWords.ts';
import { Written } from './Written.tsx';

type Said = { who: string; at: string; text: string };

/** What people said to each other about something, in order: who, when, and the words. */
export function Talk({ said, timeZone, now }: { said: readonly Said[]; timeZone: string; now: string }) {
  const { dayInWords } = useWords();
  return said.map(({ who, at, text }) => (
    <Written key={`${who}.${at}`} label={`${who}, ${dayInWords({ moment: at, timeZone, now })}`} text={text} />
  ));
}
