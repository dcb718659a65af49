import { LINES } from './intents.ts';

/** Short forms, and words that are said in several ways. They are replaced before anything is compared. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, 'cannot'],
  [/\b(do|does|did|has|have|is|was|are|would|should)n'?t\b/g, '$1 not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(i|we|you|they)'?ve\b/g, '$1 have'],
  [/\b(what|who|where|when|it|that)'?s\b/g, '$1 is'],
  [/\bw[oa]ts?\b/g, 'what is'],
  [/\bwhos\b/g, 'who is'],
  [/'s\b/g, ''],
  [/\b(?:121|1 ?: ?1|one[ -](?:to|2)[ -]one)s?\b/g, 'onetoone'],
  [/\bmid[ -]years?\b/g, 'midyear'],
  [/\bobs\b/g, 'observation'],
  [/\b(?:pm|pdr|appraisals?|performance (?:management|review))\b/g, 'appraisal'],
  [/\bself[ -]/g, 'self '],
  [/\bto[ -]do'?s?\b/g, 'to do'],
  [/\bsome(?:body|one)\b/g, 'somebody'],
];

/** Said for manners, and means nothing here. */
const MANNERS: ReadonlySet<string> = new Set(['please', 'pls', 'plz', 'pl', 'just', 'fairview', '?']);

/** Words of questions that stand in no line, so that they are neither corrected nor taken for a name. */
const COMMON: ReadonlySet<string> = new Set(
  'a about again against all also am an and any are as ask at back be been before being but by call can check come coming could did do does doing done everyone everything everybody few find for from get go going got had half has have he her here him his how i if in into is it its just later know last latest look lunch many me mine month more much my need new no not now of off on once one ones only or our out over own please put right say see set she should show so some still tell term that the their theirs them then there these they thing things this those time to today tomorrow too tonight two until up us very want wants was way we week weeks well went were what when where which while who why will with work would write wrote year yes yet you your monday tuesday wednesday thursday friday morning afternoon autumn spring summer lesson lessons'.split(
    ' ',
  ),
);

/** Every word that stands in a line. */
const WRITTEN: ReadonlySet<string> = new Set(
  LINES.flatMap(({ says }) => says).flatMap((line) => line.replace('=', '').replaceAll('*', '').split(/[ |]/)),
);

/** The words of a question: short forms written out, slips corrected, without what is said for manners. */
export function wordsOf(plain: string, names: ReadonlySet<string>): string[] {
  let said = plain;
  for (const [short, whole] of SAME) said = said.replace(short, whole);
  return said
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !MANNERS.has(word))
    .map((word) => (names.has(word) || isKnown(word) ? word : corrected(word)));
}

/** Whether a word is one of the table's, or one that many questions have. */
export const isKnown = (word: string): boolean => WRITTEN.has(word) || COMMON.has(word);

/** A word with one slip, as it is meant. Words of fewer than 5 letters are left: too many are alike. */
function corrected(word: string): string {
  if (word.length < 5) return word;
  const near = [...WRITTEN].filter((known) => known.length > 4 && isSlipOf(word, known));
  return near[0] ?? word;
}

/** Whether two adjacent letters are swapped, or one is missing, extra or wrong. */
function isSlipOf(word: string, known: string): boolean {
  const start = known.split('').findIndex((letter, at) => letter !== word[at]);
  if (start < 0) return word.length === known.length + 1;
  const [a, b] = [word.slice(start), known.slice(start)];
  if (a.length > 1 && a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]) return true;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
