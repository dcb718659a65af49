import { z } from 'zod';
import { command, SOMETHING_NEW } from '../command.ts';
import { theApp } from '../theApp.ts';

/**
 * Notes the result of a draw among several reviews for this one (KM-45). The headteacher gives it, or the app when it
 * finishes a draw that somebody began.
 */
export const noteDraw = command('noteDraw', {
  fields: { draw: z.string(), seed: z.string(), chosen: z.boolean(), size: z.number(), outOf: z.number() },
  by: ['headteacher', theApp],
  mark: ({ type: _, ...drawn }) => drawn,
  decide: ({ seed, chosen, size, outOf }, { review }) =>
    review.moderation.sample ? [] : [{ type: 'moderationSampleDrawn', seed, chosen, size, outOf }],
  example: () => ({ draw: SOMETHING_NEW, seed: 'seed', chosen: true, size: 1, outOf: 1 }),
});
