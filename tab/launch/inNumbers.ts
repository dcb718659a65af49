import { peopleInWords, periodInWords, plural, dateInWords } from '#domain/calendar/inWords.ts';
import { isFarAhead } from '#domain/launch/farAhead.ts';
import type { LaunchPreview, PreviewLine } from '#domain/views/launch.ts';

/** What a launch opens, a line for each policy and cycle: "39 reviews: Policy on …, 1 September 2026 to 31 August 2027". */
export function openedInWords(lines: readonly PreviewLine[]): string[] {
  const ready = lines.flatMap((line) => (line.state === 'ready' && line.cycle ? [{ ...line, cycle: line.cycle }] : []));
  const kinds = Map.groupBy(ready, ({ policy, cycle }) => `${policy ?? ''}, ${periodInWords(cycle)}`);
  return [...kinds]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, all]) => `${plural(all.length, 'review')}: ${kind}`);
}

/** Why people get no review, a line for each reason, with how many there are. */
export function reasonsInWords(lines: readonly PreviewLine[]): string[] {
  const without = lines.filter(({ state }) => state === 'cannot');
  return [...Map.groupBy(without, ({ why }) => why?.text ?? '')]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([why, all]) => `${all.length === 1 ? 'one person' : peopleInWords(all.length)}: ${why}`);
}

/** What to look at twice where a cycle begins long after today; undefined where none does. */
export function farAheadInWords({ lines, today }: Pick<LaunchPreview, 'lines' | 'today'>): string | undefined {
  const ahead = lines.flatMap(({ state, cycle }) =>
    state === 'ready' && cycle && isFarAhead(cycle.start, today) ? [cycle.start] : [],
  );
  if (ahead.length === 0) return undefined;
  const begin = [...Map.groupBy(ahead.toSorted(), (start) => start)].map(
    ([start, all]) => `${plural(all.length, 'review')} on ${dateInWords(start)}`,
  );
  return `The cycle begins long after today: ${begin.join(', ')}. People are told today, and both cycles are open until then.`;
}
