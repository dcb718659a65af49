/**
 * The order of dates, keys, ids and versions: by code units, so that it is the same on every machine. Use
 * `inOrderOfTime` for moments.
 */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const READ = new Intl.Collator('en-GB');

/** The order of titles in a list that people read; equal titles are ordered by code units. It decides nothing. */
export function asRead(a: string, b: string): number {
  return READ.compare(a, b) || inOrder(a, b);
}
