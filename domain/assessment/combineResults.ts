import type { PolicyPack } from '../policies/policyPack.ts';

type CombiningScale = Pick<PolicyPack['scales'][number], 'values' | 'combines' | 'name'>;

/**
 * Combines the results of the parts into one by the scale's own rule (KS-22, KC-07). If 75 per cent at Good or better
 * are asked for, three Good of four give Good. Undefined if the scale has no such rule (PA-15), if there is no part,
 * and while a part has no result yet. Throws for a result that the scale does not have.
 */
export function combineResults(scale: CombiningScale, results: readonly (string | null)[]): string | undefined {
  const { combines } = scale;
  if (!combines || results.length === 0) return undefined;
  const ranks = results.map((result) => (result === null ? null : rankIn(scale, result)));
  const known = ranks.filter((rank) => rank !== null);
  if (known.length < ranks.length) return undefined;
  const countAtLeast = (value: string) => known.filter((rank) => rank <= rankIn(scale, value)).length;
  switch (combines.by) {
    case 'allAtLeast':
      return countAtLeast(combines.value) === known.length ? combines.value : combines.otherwise;
    case 'share': {
      const reached = combines.steps.find(
        ({ atLeast, percent }) => countAtLeast(atLeast) * 100 >= percent * known.length,
      );
      return reached?.result ?? combines.otherwise;
    }
  }
}

/** The place of a value on the scale; 0 is the best. */
function rankIn({ name, values }: CombiningScale, value: string): number {
  const rank = values.findIndex((each) => each.value === value);
  if (rank === -1) throw new Error(`“${name}” has no result “${value}”.`);
  return rank;
}
