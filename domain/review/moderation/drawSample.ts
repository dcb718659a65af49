import { inOrder } from '../../inOrder.ts';

type DrawSampleArgs = {
  reviewIds: readonly string[];
  given: { percent: number; seed: string };
  sha256: (text: string) => string;
};

/**
 * Draws a percentage of the statements, rounded up, at least one (KM-45). Only the seed decides: the same reviews and
 * seed give the same sample on any machine, so anybody can repeat the draw. 25 per cent of ten is three.
 */
export function drawSample({ reviewIds, given: { percent, seed }, sha256 }: DrawSampleArgs): ReadonlySet<string> {
  const size = Math.ceil((reviewIds.length * percent) / 100);
  const drawn = reviewIds
    .map((id) => ({ id, lot: sha256(`${seed}/${id}`) }))
    .toSorted((a, b) => inOrder(a.lot, b.lot))
    .slice(0, size);
  return new Set(drawn.map(({ id }) => id));
}
