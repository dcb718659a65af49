import { isBefore } from '#domain/calendar/moments.ts';
import { sampleDrawn } from '#domain/review/moderation/drawn.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import type { Draw } from '../storage/batchStore.ts';
import { passDoor } from './door.ts';

/** A batch that was not finished after so long is gone on with by the timer. Minutes. */
const PATIENCE = 5;

/** Somebody draws one sample at a time. */
const laneOf = (draw: Pick<Draw, 'by'>) => `draw-${draw.by}`;

/**
 * Draws a sample among several reviews: the draw is kept first, with its seed, and then carried out. A repeat under the same
 * id, and whoever goes on with one that stopped half-way, writes the same sample; a second draw meanwhile is the first one.
 */
export async function drawAmong(app: App, draw: Draw): Promise<Draw> {
  const begun = await app.batches.begin(draw, laneOf(draw));
  if (begun.kind !== 'draw') throw new Error(`Batch ${begun.id} is no draw.`);
  if (!begun.done) await carryOutDraw(app, begun);
  return begun;
}

/** Writes a draw into each review that it was made among; what was written before is found again. */
async function carryOutDraw(app: App, draw: Draw): Promise<void> {
  const { id, by, seed, size, outOf } = draw;
  for (const reviewId of draw.reviewIds) {
    const chosen = draw.chosen.includes(reviewId);
    const written = await passDoor(app, {
      reviewId,
      commandId: id,
      by,
      door: 'tab',
      as: () => 'headteacher',
      decide: (review) => sampleDrawn(review, { seed, chosen, size, outOf }),
    });
    // A review that was closed, suspended or destroyed meanwhile has no part in it; one that was written to is tried again.
    if (isRefusal(written) && written.refused === 'stale') throw new Error(`The draw ${id} could not go on.`);
  }
  await app.batches.finish(draw, laneOf(draw));
}

/** Goes on with what lies unfinished: a draw whose request ended half-way, a launch whose message was lost. */
export async function sweepBatches(app: App): Promise<void> {
  const now = app.clock.now();
  const late = (await app.batches.unfinished()).filter(({ batch }) =>
    isBefore(batch.at, now.subtract({ minutes: PATIENCE })),
  );
  const goOn = async ({ lane, batch }: (typeof late)[number]) => {
    if (batch.done) return app.batches.finish(batch, lane);
    return batch.kind === 'draw' ? carryOutDraw(app, batch) : app.send('launch', { launchId: batch.id });
  };
  let failed = 0;
  for (const each of late) await goOn(each).catch(() => (failed += 1));
  if (failed > 0) throw new Error(`${failed} batches could not go on. The next run tries again.`);
}
