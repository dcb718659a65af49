import canonicalize from 'canonicalize';

/**
 * The one text of a value by RFC 8785 (JCS): keys in order of their UTF-16 code units, no spaces, numbers and escapes
 * as in ECMAScript. Anybody who writes the same value by the same standard gets the same text, and so the same hash.
 * Undefined values are left out. Throws on values that JSON cannot keep: NaN, infinity, half of a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is nothing to write as JSON.');
  return text;
}

/** Whether two values say the same, whatever the order of their keys. It compares typed values with stored ones. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
