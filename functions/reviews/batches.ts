import { isBefore } from '#domain/calendar/moments.ts';
import { type Door, THE_APP } from '#domain/review/events.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { isRefusal, type Refusal, type RefusalCode } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { Draw } from '../storage/batchStore.ts';
import { sha256 } from '../storage/hash.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { carryOut, type DoorPorts } from './door.ts';
import { carryOutTogether } from './together.ts';

/** Minutes after which the timer continues an unfinished batch. */
const PATIENCE = 5;

/** A person draws one sample at a time. */
const laneOf = (draw: Pick<Draw, 'by'>) => `draw-${draw.by}`;

/** What of the app a draw among reviews needs. */
export type DrawPorts = DoorPorts & Pick<App, 'batches'>;

/** A draw, and the number of its reviews that could not be read and so were not written to. */
type DrawnBatch = { draw: Draw; unread: number };

/**
 * Draws a sample among several reviews. The draw is kept first, with its seed, and then carried out. A repeat under the
 * same id, or anybody who continues a draw that stopped half-way, writes the same sample. A second draw in the meantime
 * is the first one.
 */
export async function drawAmong(app: DrawPorts, draw: Draw): Promise<DrawnBatch> {
  const begun = await app.batches.begin(draw, laneOf(draw));
  if (begun.kind !== 'draw') throw new Error(`Batch ${begun.id} is no draw.`);
  return { draw: begun, unread: begun.done ? 0 : await carryOutDraw({ app, draw: begun, door: 'tab' }) };
}

/**
 * Writes a draw into each review that it was made among; what was written before is found again. A review that cannot
 * be read does not stop the others. Answers how many there were.
 */
async function carryOutDraw({ app, draw, door }: { app: DrawPorts; draw: Draw; door: Door }): Promise<number> {
  let unread = 0;
  for (const reviewId of draw.reviewIds) {
    const isRead = await orPassOverLater(`Reviews ${reviewId}`, () => app.reviews.load(reviewId).then(() => true));
    if (!isRead) {
      unread += 1;
      continue;
    }
    const written = await writeDraw({ app, draw, given: { reviewId, door } });
    if (isRefusal(written) && !HAS_NO_PART.has(written.refused))
      throw new Error(`The draw ${draw.id} could not go on: ${written.refused}.`);
  }
  if (unread > 0)
    console.error(`A draw passed over ${unread} of ${draw.reviewIds.length} reviews that cannot be read.`);
  await app.batches.finish(draw, laneOf(draw));
  return unread;
}

/**
 * A review that was closed, suspended or destroyed in the meantime has no part in a draw. Any other refusal is tried
 * again.
 */
const HAS_NO_PART = new Set<RefusalCode>(['closed', 'suspended', 'destroyed', 'notFound']);

type WriteDrawArgs = { app: DrawPorts; draw: Draw; given: { reviewId: string; door: Door } };

/** Where the person who began a draw may no longer make it, the app carries it out for them. */
async function writeDraw({
  app,
  draw: { id, by, seed, size, outOf, chosen },
  given: { reviewId, door },
}: WriteDrawArgs): Promise<Review | Refusal> {
  const drawn = { draw: id, seed, chosen: chosen.includes(reviewId), size, outOf };
  const asked = {
    reviewId,
    commandId: idsOfCommand(id, sha256)('draw'),
    askedBy: by,
    door,
    command: { type: 'noteDraw', ...drawn } as const,
  };
  const written = await carryOut(app, { ...asked, actorOid: by });
  const mayNot = isRefusal(written) && (written.refused === 'notAllowed' || written.refused === 'notFound');
  return mayNot ? carryOut(app, { ...asked, actorOid: THE_APP, for: by }) : written;
}

/** Continues unfinished work: a draw or commands whose request ended half-way, a launch whose message was lost. */
export async function sweepBatches(app: DrawPorts): Promise<void> {
  const now = app.clock.now();
  const late = (await app.batches.unfinished()).filter(({ batch }) =>
    isBefore(batch.at, now.subtract({ minutes: PATIENCE })),
  );
  const goOn = async ({ lane, batch }: (typeof late)[number]) => {
    if (batch.done) return app.batches.finish(batch, lane);
    if (batch.kind === 'draw') return carryOutDraw({ app, draw: batch, door: 'timer' });
    if (batch.kind === 'together') return carryOutTogether({ app, together: batch, door: 'timer' });
    return app.send('launch', { launchId: batch.id });
  };
  const failed: unknown[] = [];
  for (const each of late) await goOn(each).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${late.length} batches.`);
}
