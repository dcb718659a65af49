import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { NotesEvent } from './events.ts';
import type { Action, MeetingNote, WordsSaid } from './state.ts';

/** What the events of notes change in a review. */
export const evolve: Evolve<NotesEvent> = {
  noteWritten: (review, { event: { meetingId, answers, formVersion }, at, by }) => {
    const before = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
    const note: MeetingNote = {
      meetingId,
      by,
      at: before?.at ?? at,
      changedAt: at,
      answers,
      formVersion: formVersion ?? null,
      comments: before?.comments ?? [],
    };
    const others = review.notes.ofMeetings.filter((each) => each !== before);
    return { ...review, notes: { ...review.notes, ofMeetings: [...others, note] } };
  },
  noteCommented: (review, { event: { meetingId, replyId, text }, at, by }) => ({
    ...review,
    notes: {
      ...review.notes,
      ofMeetings: review.notes.ofMeetings.map((each) =>
        each.meetingId === meetingId ? { ...each, comments: [...each.comments, { id: replyId, by, text, at }] } : each,
      ),
    },
  }),
  wordsSaid: (review, { event: { type, wordsId, ...said }, at, by }) => ({
    ...review,
    notes: { ...review.notes, words: [...review.notes.words, { id: wordsId, ...said, by, at, replies: [] }] },
  }),
  wordsAnswered: (review, { event: { wordsId, replyId, text }, at, by }) =>
    withWords({
      review,
      id: wordsId,
      change: (words) => ({ ...words, replies: [...words.replies, { id: replyId, by, text, at }] }),
    }),
  actionAgreed: (review, { event: { type, actionId, ...agreed }, at, by }) => ({
    ...review,
    notes: {
      ...review.notes,
      actions: [...review.notes.actions, { id: actionId, ...agreed, observationId: null, by, at, closed: null }],
    },
  }),
  actionPointAgreed: (review, { event: { type, actionId, ...agreed }, at, by }) => ({
    ...review,
    notes: {
      ...review.notes,
      actions: [...review.notes.actions, { id: actionId, ...agreed, meetingId: null, by, at, closed: null }],
    },
  }),
  actionWithdrawn: (review, { event: { actionId } }) => ({
    ...review,
    notes: { ...review.notes, actions: review.notes.actions.filter(({ id }) => id !== actionId) },
  }),
  actionMoved: (review, { event: { actionId, due } }) =>
    withAction({ review, id: actionId, change: (action) => ({ ...action, due }) }),
  actionClosed: (review, { event: { actionId, done, comment }, at, by }) =>
    withAction({ review, id: actionId, change: (action) => ({ ...action, closed: { done, comment, by, at } }) }),
};

type WithWordsArgs = { review: Review; id: string; change: (words: WordsSaid) => WordsSaid };

function withWords({ review, id, change }: WithWordsArgs): Review {
  const words = review.notes.words.map((each) => (each.id === id ? change(each) : each));
  return { ...review, notes: { ...review.notes, words } };
}

type WithActionArgs = { review: Review; id: string; change: (action: Action) => Action };

function withAction({ review, id, change }: WithActionArgs): Review {
  const actions = review.notes.actions.map((each) => (each.id === id ? change(each) : each));
  return { ...review, notes: { ...review.notes, actions } };
}
