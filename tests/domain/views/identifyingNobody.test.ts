import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyingNobody } from '#domain/views/identifyingNobody.ts';

const named = (...groups: number[][]) => groups.map((counts, index) => ({ id: String(index), counts }));
const shownOf = (least: number, ...groups: number[][]) => [...identifyingNobody(named(...groups), least).shown];

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/** “Identifying nobody” in the words of the rules, for counts that somebody knows: five is the least whatever is chosen. */
function tells(counts: readonly number[], least: number): string[] {
  const people = sum(counts);
  if (people === 0) return [];
  return [
    ...(people < Math.max(5, least) ? ['a group that is too small'] : []),
    ...(counts.some((count) => count >= 1 && count <= 4) ? ['a count from 1 to 4'] : []),
    ...(counts.includes(people) ? ['the answer of everybody'] : []),
  ];
}

describe('groups that are compared', () => {
  test('KM-81 KM-87 PA-18 KC-20 a group of four, a count of three and an answer that all gave are left out', () => {
    expect(shownOf(5, [10, 10], [8, 7], [2, 2], [3, 17])).toEqual(['1', '0']);
    expect(shownOf(5, [10, 10], [9, 9], [12, 0], [0, 9])).toEqual(['1', '0']);
  });

  test('one group that is left out could be worked out from all together, so the smallest other goes with it', () => {
    expect(shownOf(5, [10, 10], [8, 7], [3, 17])).toEqual(['0']);
  });

  test('a school may ask for larger groups and never for smaller ones', () => {
    expect(shownOf(12, [6, 6], [20, 20], [12, 13], [30, 30], [5, 20])).toEqual(['1', '3']);
    expect(shownOf(2, [3, 3], [20, 20], [2, 9], [30, 30])).toEqual(['1', '3']);
  });

  test('where all together would tell it, nothing is shown', () => {
    expect(identifyingNobody(named([9, 0], [12, 0]), 5)).toEqual({ shown: new Set(), all: false });
    expect(identifyingNobody([], 5)).toEqual({ shown: new Set(), all: false });
  });

  test('whoever knows what is shown, and adds and subtracts, finds nobody', () => {
    const table = fc.integer({ min: 2, max: 4 }).chain((answers) =>
      fc.record({
        least: fc.integer({ min: 1, max: 9 }),
        groups: fc.array(fc.array(fc.nat(14), { minLength: answers, maxLength: answers }), { maxLength: 7 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ groups, least }) => {
        const { shown, all } = identifyingNobody(named(...groups), least);
        const seen = groups.filter((_, index) => shown.has(String(index)));
        const rest = groups.filter((_, index) => !shown.has(String(index)));
        const together = (some: readonly number[][]) => some.reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)));
        const known = [
          ...seen,
          ...(all ? [together(groups)] : []),
          // All together less what is shown.
          ...(all && rest.length > 0 ? [together(rest)] : []),
        ];
        expect(known.flatMap((counts) => tells(counts, least))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
