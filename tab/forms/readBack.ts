/** What this tab wrote as JSON itself. */
export function readBack<Written>(text: string): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody else writes it.
  return JSON.parse(text) as Written;
}
