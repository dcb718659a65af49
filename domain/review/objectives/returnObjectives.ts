import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { addressee } from './addressee.ts';
import { listSeen, refusalToAnswer } from './answer.ts';

/** Returns what was sent, with what should change. */
export const returnObjectives = command('returnObjectives', {
  fields: { revision: z.int(), comment: words('What should change', 5000) },
  by: [addressee],
  seen: { revision: listSeen },
  decide: ({ comment }, { review }) => refusalToAnswer(review) ?? [{ type: 'objectivesReturned', comment }],
  example: ({ revision }, { review }) => ({
    revision: revision ?? review.objectives.revision,
    comment: SOME_WORDS,
  }),
});
