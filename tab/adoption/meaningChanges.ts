import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import type { AdoptionCheck } from '#domain/views/policy.ts';

export type Sample = AdoptionCheck['samples'][number];

type Dates = Pick<PolicyDeadline, 'due' | 'notBefore'>;

/** What differs from the previous answer: lines by their key, with what they said before (null: the line is new). */
export type MeaningChanges = { lines: ReadonlyMap<string, { was: Dates | null }>; gone: number };

export const NO_CHANGES: MeaningChanges = { lines: new Map(), gone: 0 };

/** The name of a line in a sample, the same in each answer. */
export function lineKey(sample: Sample, index: number): string {
  const line = sample.deadlines[index];
  const twins = sample.deadlines.slice(0, index).filter((each) => each.rule === line?.rule && each.duty === line.duty);
  return [sample.name, sample.event, line?.rule, line?.duty, twins.length].join('|');
}

/** What an answer says differently from the previous one; nothing where there was none. */
export function meaningChanges(before: readonly Sample[], after: readonly Sample[]): MeaningChanges {
  if (before.length === 0) return NO_CHANGES;
  const old = datesOf(before);
  const now = datesOf(after);
  const lines = new Map(
    [...now]
      .filter(([key, dates]) => !isSame(old.get(key), dates))
      .map(([key]) => [key, { was: old.get(key) ?? null }] as const),
  );
  return { lines, gone: [...old.keys()].filter((key) => !now.has(key)).length };
}

const isSame = (a: Dates | undefined, b: Dates) => a?.due === b.due && a.notBefore === b.notBefore;

function datesOf(samples: readonly Sample[]): Map<string, Dates> {
  return new Map(
    samples.flatMap((sample) => sample.deadlines.map((line, index) => [lineKey(sample, index), line] as const)),
  );
}

/** Says in one sentence how much differs; empty when nothing does. */
export function changesInWords({ lines, gone }: MeaningChanges): string {
  const added = [...lines.values()].filter(({ was }) => was === null).length;
  const moved = lines.size - added;
  const parts = [
    ...(moved > 0 ? [moved === 1 ? 'one date is different' : `${moved} dates are different`] : []),
    ...(added > 0 ? [added === 1 ? 'one duty is new' : `${added} duties are new`] : []),
    ...(gone > 0 ? [gone === 1 ? 'one duty is gone' : `${gone} duties are gone`] : []),
  ];
  if (parts.length === 0) return '';
  return `Since your last change: ${parts.join(', ')}.`;
}
