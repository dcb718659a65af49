/**
 * Text without mentions, markup, accents, capitals, and punctuation around it; whichever apostrophe was typed, the
 * result has the same one.
 */
export function plainWords(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&#39;|&apos;|[‘’ʼ`´]/gi, "'")
    .replace(/&\w+;/g, ' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'?:-]+/gu, ' ')
    .trim()
    .replace(/(?<=\S)[?:'-]+$/, '')
    .trim();
}

/**
 * Those whose name is written in a text: first name, family name or both. If more of one person's name is written than
 * of anybody else's, only that person.
 */
export function namedIn<Known extends { name: string }>(text: string, known: readonly Known[]): Known[] {
  const written = nameWords(text);
  const found = known
    .map((each) => ({ each, count: countOf(nameWords(each.name), written) }))
    .filter(({ count }) => count > 0);
  const most = Math.max(0, ...found.map(({ count }) => count));
  return found.filter(({ count }) => count === most).map(({ each }) => each);
}

/** How many words of a name are written. A word that has another meaning counts beside another word of the name only. */
function countOf(name: readonly string[], written: readonly string[]): number {
  const parts = name.filter((part) => written.some((word) => isPartOf(word, part)));
  return parts.every((part) => OTHER_MEANING.has(part)) && parts.length < 2 ? 0 : parts.length;
}

/** Whether a word is a part of a name: whole, its beginning, or with the `s` of "Aishas review". */
const isPartOf = (word: string, part: string) =>
  word === part || word === `${part}s` || (word.length > 4 && part.startsWith(word));

/** First and family names that are words of a question too. */
const OTHER_MEANING: ReadonlySet<string> = new Set(
  'will may mark bill grant dean hope joy april june august summer page read reed head day long short young rose penny art rich sign price pay bond case booker cook cover law marks moody noble park parks pope rule sharp small stone teacher west winter wise work wright'.split(
    ' ',
  ),
);

/** The words of a name as they are compared: "O’Neill-Çelik" and "oneill celik" are the same. */
export function nameWords(name: string): string[] {
  return plainWords(name)
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir']);
