import type { PolicyPack } from '../policies/policyPack.ts';
import { combineResults } from './combineResults.ts';

export type Scale = PolicyPack['scales'][number];

export type Overall = { result: string; because: string };

/**
 * The combined result of the objectives by the school's rule, in words and with the reason (KS-22, KC-07): "Good,
 * because 3 of 4 are Good or better: 75 per cent, and 75 are asked for". Undefined if the scale has no such rule, and
 * while a result is missing.
 */
export function overallResult(scale: Scale, results: readonly (string | null)[]): Overall | undefined {
  const result = combineResults(scale, results);
  if (result === undefined || !scale.combines) return undefined;
  const label = labelOf(scale, result);
  const reached = (value: string) => {
    const worst = scale.values.findIndex((each) => each.value === value);
    return results.filter((each) => scale.values.slice(0, worst + 1).some((one) => one.value === each)).length;
  };
  switch (scale.combines.by) {
    case 'allAtLeast': {
      const asked = labelOf(scale, scale.combines.value);
      return {
        result: label,
        because: `${reached(scale.combines.value)} of ${results.length} are “${asked}”, and all must be.`,
      };
    }
    case 'share':
      return {
        result: label,
        because: scale.combines.steps
          .map((step) => {
            const count = reached(step.atLeast);
            const percent = Math.floor((count * 100) / results.length);
            const better = scale.values[0]?.value === step.atLeast ? '' : ' or better';
            return `${count} of ${results.length} are ${labelOf(scale, step.atLeast)}${better}, ${percent} per cent; “${step.result}” needs ${step.percent}.`;
          })
          .join(' '),
      };
  }
}

/** The scale's value for a result that people choose by its label; null if none was chosen. */
export function valueOf(scale: Scale, label: string | undefined): string | null {
  return scale.values.find((each) => each.label === label)?.value ?? null;
}

function labelOf(scale: Scale, result: string): string {
  return scale.values.find((each) => each.value === result)?.label ?? result;
}
