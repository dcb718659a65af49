import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { messagesFor } from '#domain/review/messages.ts';
import { createDueStore } from '#functions/storage/dueStore.ts';
import { openTables } from '#functions/storage/tables.ts';
import { startAzurite } from '#local/azurite.ts';
import { kentSamples } from './benchReviews.ts';

/** A comparison: the same work done in two ways, and what their ratio shows. */
type Comparison = { what: string; small: () => Promise<unknown>; large: () => Promise<unknown>; tells: string };

const ROUNDS = 15;

/**
 * The median of several rounds. The two ways take turns, so that the machine's other work affects both. Milliseconds.
 */
async function compare({ what, small, large, tells }: Comparison): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, run] of [small, large].entries()) {
      const began = performance.now();
      await run();
      // The first round warms up.
      if (round > 0) times[index === 0 ? 0 : 1].push(performance.now() - began);
    }
  const [a, b] = times.map((each) => each.toSorted((x, y) => x - y)[Math.floor(ROUNDS / 2)] ?? 0);
  console.log(`${what}\n  ${format(a)} against ${format(b)}: ${((b ?? 0) / (a ?? 1)).toFixed(2)} times. ${tells}`);
}

const format = (milliseconds = 0) => `${milliseconds.toFixed(2)} ms`;

const NOW = Temporal.Instant.from('2026-10-05T07:00:00Z');

/** An index in which a number of reviews are due now, and a number of others in the weeks to come. */
async function dueIndex(connectionString: string, due: number, ahead: number) {
  const store = createDueStore(openTables({ connectionString }));
  const moments = [
    ...Array.from({ length: due }, () => NOW.subtract({ minutes: 1 })),
    ...Array.from({ length: ahead }, (_, index) => NOW.add({ hours: 1 + (index % 600) })),
  ];
  for (let at = 0; at < moments.length; at += 50)
    await Promise.all(
      moments.slice(at, at + 50).map((moment) => store.set({ reviewId: randomUUID(), at: moment.toString() })),
    );
  return () => store.dueAt(NOW.toString());
}

const azurite = await startAzurite(null, ['small', 'large']);
try {
  const [small = '', large = ''] = azurite.connectionStrings;
  console.log('Setting up two indexes of what is due …');
  await compare({
    what: 'A sweep that finds 40 reviews due, among 100 and among 3,000',
    small: await dueIndex(small, 40, 60),
    large: await dueIndex(large, 40, 2_960),
    tells: 'The same 40 lines are read. Azurite looks through a whole table for them; Azure reads their ranges alone.',
  });
  const { first, last, context } = kentSamples();
  await compare({
    what: 'Every message that a review calls for, at its opening and at the end of its cycle',
    small: async () => messagesFor(first, context),
    large: async () => messagesFor(last, context),
    tells: 'It grows with what has happened in the review.',
  });
} finally {
  await azurite.stop();
}
