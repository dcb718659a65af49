import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { isSaidAlready } from './saidAlready.ts';

/** Either of the two comments on a note. The same words by the same person twice in a row are kept once. */
export const commentOnNote = command('commentOnNote', {
  fields: { meetingId: id, replyId: id, text: words('The comment', 4000) },
  ids: { meetingId: 'existing', replyId: { names: 'comment', in: 'meetingId' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, replyId, text }, { review, actor }) => {
    const note = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
    if (!note) return refuse({ refused: 'notYet', message: 'There is no note of this meeting yet.' });
    if (isSaidAlready(note.comments, { id: replyId, by: actor.oid, text })) return [];
    return [{ type: 'noteCommented', meetingId, replyId, text }];
  },
  example: ({ replyId = SOMETHING_NEW, text = SOME_WORDS, ...about }, { review }) => {
    const meetingId = about.meetingId ?? review.notes.ofMeetings.at(-1)?.meetingId;
    return meetingId === undefined ? undefined : { meetingId, replyId, text };
  },
});
