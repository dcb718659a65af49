/** An id in the form of a GUID: the same text always gives the same one. */
export function stableId(text: string, sha256: (text: string) => string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
