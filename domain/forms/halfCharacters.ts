/** A text that holds half of a character: where it is, as the steps to its field, and what to do about it. */
export type HalfCharacter = { path: string[]; message: string };

/**
 * Every text in what somebody sent that holds half of a character, such as an emoji that was cut in two. No other
 * program can read such a text as it was written, so it is never stored. An answer in a form is named by its question,
 * which tells people which text it is.
 */
export function halfCharactersIn(value: unknown, path: string[] = []): HalfCharacter[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [{ path, message: messageOf(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    halfCharactersIn(each, stepsTo({ key, value: each, path })),
  );
}

function stepsTo({ key, value, path }: { key: string; value: unknown; path: string[] }): string[] {
  if (key === 'answers') return path;
  const named = typeof value === 'object' && value !== null && 'objectiveId' in value ? value.objectiveId : undefined;
  return typeof named === 'string' ? [named] : [...path, key];
}

/** How many characters of the text before it are shown. */
const SHOWN = 20;

function messageOf(text: string): string {
  const at = text.search(/\p{Surrogate}/u);
  const before = text
    .slice(Math.max(0, at - SHOWN), at)
    .toWellFormed()
    .trim();
  const where = before === '' ? 'at the beginning' : `after “${before}”`;
  return `Half of a character, perhaps of an emoji, stands ${where}. Take it out and type it again.`;
}
