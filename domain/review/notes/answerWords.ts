import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { isSaidAlready } from './saidAlready.ts';

/** Either of the two replies to what one said. The same words by the same person twice in a row are kept once. */
export const answerWords = command('answerWords', {
  fields: { wordsId: id, replyId: id, text: words('The reply', 4000) },
  ids: { wordsId: 'existing', replyId: { names: 'reply', in: 'wordsId' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ wordsId, replyId, text }, { review, actor }) => {
    const said = review.notes.words.find((each) => each.id === wordsId);
    if (!said) return refuse({ refused: 'notFound', message: 'There is nothing here to reply to.' });
    if (isSaidAlready(said.replies, { id: replyId, by: actor.oid, text })) return [];
    return [{ type: 'wordsAnswered', wordsId, replyId, text }];
  },
  example: ({ replyId = SOMETHING_NEW, text = SOME_WORDS, ...about }, { review }) => {
    const wordsId = about.wordsId ?? review.notes.words.at(-1)?.id;
    return wordsId === undefined ? undefined : { wordsId, replyId, text };
  },
});
