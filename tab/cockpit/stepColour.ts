/** The shades of one hue, from nothing to done (`look/base.css` has them for each theme). */
const SHADES = 9;

/** The colour of a step among all of them: the first is the palest, the last the strongest, and no two are the same. */
export function stepColour(index: number, of: number): string {
  return `var(--step-${Math.round((index * (SHADES - 1)) / Math.max(1, of - 1))})`;
}
