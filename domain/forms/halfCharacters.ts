/** A text that holds half of a character: where it stands, as the steps to its field, and what to do about it. */
export type HalfCharacter = { path: string[]; message: string };

/**
 * Every text in what somebody sent that holds half of a character, as an emoji has become that was cut in two. No other
 * program can read such a text as it was written, so it is never kept. A form's answers are called by their question, and
 * what says which one it is by that.
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

/** How much of the text before it is shown, in characters. */
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
