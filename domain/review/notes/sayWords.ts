import { z } from 'zod';
import { WORD_KINDS } from '../../policies/vocabulary.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuseField } from './openAction.ts';
import { WORDS_LABELS } from './wordsLabels.ts';

/** How many characters fit. */
const MOST = 4000;

/**
 * One of the two says something to the other at any time (KM-40, KC-10, KS-18). The same words sent twice are kept
 * once.
 */
export const sayWords = command('sayWords', {
  fields: {
    wordsId: id,
    kind: z.enum(WORD_KINDS),
    text: z.string().trim().max(MOST, `At most ${MOST} characters fit. Shorten it.`),
  },
  ids: { wordsId: { names: 'words' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ wordsId, kind, text }, { review }) => {
    const { error } = words(WORDS_LABELS[kind], MOST).safeParse(text);
    if (error) return refuseField('text', error.issues[0]?.message ?? '');
    return review.notes.words.some((each) => each.id === wordsId) ? [] : [{ type: 'wordsSaid', wordsId, kind, text }];
  },
  example: ({ wordsId = SOMETHING_NEW, kind = 'followUp', text = SOME_WORDS }) => ({ wordsId, kind, text }),
});
