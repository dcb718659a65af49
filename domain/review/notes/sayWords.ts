import { z } from 'zod';
import { WORD_KINDS } from '../../policies/vocabulary.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';

/**
 * One of the two says something to the other at any time (KM-40, KC-10, KS-18). The same words sent twice are kept
 * once.
 */
export const sayWords = command('sayWords', {
  fields: { wordsId: id, kind: z.enum(WORD_KINDS), text: words('What you want to say', 4000) },
  ids: { wordsId: { names: 'words' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ wordsId, kind, text }, { review }) =>
    review.notes.words.some((each) => each.id === wordsId) ? [] : [{ type: 'wordsSaid', wordsId, kind, text }],
  example: ({ wordsId = SOMETHING_NEW, kind = 'followUp', text = SOME_WORDS }) => ({ wordsId, kind, text }),
});
