/** What this tab wrote as JSON itself. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- Whoever reads it wrote it.
export function readBack<Written>(text: string): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody else writes it.
  return JSON.parse(text) as Written;
}
