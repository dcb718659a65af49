/** The counts of one group: how many of its people have each answer. */
export type GroupCounts = { id: string; counts: readonly number[] };

/** What may be shown of a table: the groups in full, and whether the counts of all together may stand below them. */
export type ShownCounts = { shown: ReadonlySet<string>; all: boolean };

/** Fewer people than this are never shown as a group, whatever a school chooses. */
export const LEAST_OF_ALL = 5;

/**
 * Which groups of one table can be shown so that it identifies nobody: no group of fewer than `least` people, no count
 * from 1 to below `least`, nothing that tells the answer of everybody in a group, and nothing from which one of these
 * follows. What is hidden could be worked out from all together less what is shown: so the hidden groups together have
 * to meet the same conditions, and where they do not, the smallest group that is shown is hidden too.
 */
export function identifyingNobody(groups: readonly GroupCounts[], least: number): ShownCounts {
  const asked = Math.max(least, LEAST_OF_ALL);
  const all = together(groups);
  if (!isSafe(all, asked)) return { shown: new Set(), all: false };
  const hidden = groups.filter(({ counts }) => !isSafe(counts, asked) && sum(counts) > 0);
  const shown = groups.filter(({ counts }) => isSafe(counts, asked)).toSorted((a, b) => sum(a.counts) - sum(b.counts));
  while (hidden.length > 0 && (hidden.length === 1 || !isSafe(together(hidden), asked))) {
    const next = shown.shift();
    if (!next) return { shown: new Set(), all: true };
    hidden.push(next);
  }
  return { shown: new Set(shown.map(({ id }) => id)), all: true };
}

/** Whether a group's counts name nobody: enough people with each answer that occurs, and not all with the same. */
function isSafe(counts: readonly number[], least: number): boolean {
  const occurring = counts.filter((count) => count > 0);
  return occurring.length > 1 && occurring.every((count) => count >= least);
}

function together(groups: readonly GroupCounts[]): number[] {
  const length = Math.max(0, ...groups.map(({ counts }) => counts.length));
  return Array.from({ length }, (_, index) => sum(groups.map(({ counts }) => counts[index] ?? 0)));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0);
}
