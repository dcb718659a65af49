/**
 * The order of dates, keys, ids and versions: by code units, so that it is the same on every machine. For moments there
 * is `inOrderOfTime`.
 */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const READ = new Intl.Collator('en-GB');

/** The order of titles in a list that people read; of two that read the same, by code units. Nothing is decided by it. */
export function asRead(a: string, b: string): number {
  return READ.compare(a, b) || inOrder(a, b);
}
