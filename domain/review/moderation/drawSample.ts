import { inOrder } from '../../inOrder.ts';

type DrawSampleArgs = {
  reviewIds: readonly string[];
  given: { percent: number; seed: string };
  sha256: (text: string) => string;
};

/**
 * Draws so many per cent of the statements, rounded up, at least one (KM-45). The seed alone decides: the same reviews
 * and seed give the same sample on any machine, so that anybody can draw it again. 25 per cent of ten are three.
 */
export function drawSample({ reviewIds, given: { percent, seed }, sha256 }: DrawSampleArgs): ReadonlySet<string> {
  const size = Math.ceil((reviewIds.length * percent) / 100);
  const drawn = reviewIds
    .map((id) => ({ id, lot: sha256(`${seed}/${id}`) }))
    .toSorted((a, b) => inOrder(a.lot, b.lot))
    .slice(0, size);
  return new Set(drawn.map(({ id }) => id));
}
