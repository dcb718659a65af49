import { type Understood, LINES, type Meant } from './intents.ts';
import { namedIn, nameWords, plainWords } from './names.ts';
import { isKnown, wordsOf } from './words.ts';

/** What somebody asked, as far as it was understood. */
export type Question<Known> = {
  kind: Understood;
  /** The two that it can mean. Empty unless the kind is `which`. */
  choices: readonly Meant[];
  /** The known people whose names were written. */
  named: readonly Known[];
  /** Words that are no part of any question: a name that is nobody's who is known, perhaps. */
  rest: string;
};

/** A longer message is not a question, and is not examined. Characters. */
const LONGEST = 200;

/**
 * Reads what somebody wrote by a table of words (`intents.ts`), and corrects single slips in those words; it does not
 * guess. `known` are the people whom the asker may mean.
 */
export function readQuestion<Known extends { name: string }>(
  text: string,
  known: readonly Known[] = [],
): Question<Known> {
  const nothing = { choices: [], named: [], rest: '' };
  const plain = plainWords(text);
  if (plain.length > LONGEST) return { ...nothing, kind: 'unknown' };
  const named = namedIn(plain, known);
  const names = new Set(named.flatMap(({ name }) => nameWords(name)).flatMap((word) => [word, `${word}s`]));
  const words = wordsOf(plain, names);
  if (words.length === 0) return { ...nothing, kind: /\p{Extended_Pictographic}/u.test(text) ? 'agreed' : 'help' };
  const about = { choices: [], named, rest: words.filter((word) => !names.has(word) && !isKnown(word)).join(' ') };
  const [first, second] = meantBy(words.filter((word) => !names.has(word)));
  if (!first) return { ...about, kind: named.length > 0 ? 'person' : 'unknown' };
  if (first.meant === 'either') return { ...about, kind: 'which', choices: ['review', 'team'] };
  if (named.length > 0 && OF_A_PERSON.has(first.meant)) return { ...about, kind: 'person' };
  if (second && second.strength === first.strength)
    return { ...about, kind: 'which', choices: [first.meant, second.meant] };
  return { ...about, kind: first.meant };
}

/** With somebody's name these mean that person's review. */
const OF_A_PERSON: ReadonlySet<Meant> = new Set<Meant>(['review', 'team', 'school', 'help']);

type Strength = { meant: Meant; strength: number };

/** What words can mean, the likeliest first. */
function meantBy(words: readonly string[]): Strength[] {
  return LINES.map(({ meant, says, weight }) => {
    const strength = Math.max(0, ...says.map((line) => strengthOf(line, words)));
    return { meant, strength: strength === 0 ? 0 : strength + weight };
  })
    .filter(({ strength }) => strength > 0)
    .toSorted((a, b) => b.strength - a.strength);
}

/** How much one word counts: more than any weight, so that more words always say more. */
const A_WORD = 10;

/** How strongly a line of the table fits: by how many of its words are written, if all are. */
function strengthOf(line: string, words: readonly string[]): number {
  const isWhole = line.startsWith('=');
  const wanted = line.replace('=', '').split(' ');
  if (isWhole && words.length !== wanted.length) return 0;
  const fits = wanted.every((any) => words.some((word) => any.split('|').some((one) => isWord(word, one))));
  return fits ? wanted.length * A_WORD : 0;
}

const isWord = (word: string, wanted: string) =>
  wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
