/** The same words at the beginning of a sentence, with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same words within a sentence, with a small letter. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const ROW = new Intl.ListFormat('en-GB');

/** Several things in a row: "a", "a and b", "a, b and c". */
export function inRow(parts: readonly string[]): string {
  return ROW.format(parts);
}
