import { keyOf } from '#domain/review/messageKey.ts';
import { answerInWords, isEmpty } from '#domain/forms/form.ts';
import { formOfNote } from '#domain/review/forms.ts';
import { clauseOf } from '#domain/review/notes/messages.ts';
import { otherOf } from '#domain/review/parties.ts';
import type { MeetingNote, Reply, WordsSaid } from '#domain/review/notes/state.ts';
import type { WordKind } from '#domain/policies/vocabulary.ts';
import { actionCards } from './actionCards.ts';
import { type ButtonData, open, press, textInput } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { type Card, type CardElement, layout, quotation } from './layout.ts';
import { nameOf, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

/**
 * The note of a meeting, to the other of the two: a copy, or what was added to it, and a place to add something (PA-10,
 * TA-19).
 */
function note(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.notes.ofMeetings.find(({ meetingId }) => meetingId === message.aboutId);
  const meeting = review.meetings.find(({ id }) => id === message.aboutId);
  if (!found || !meeting) return undefined;
  return layout({
    label: message.kind === 'noteCommented' ? 'Added to a note' : 'Note of a meeting',
    title: `${context.pack.meetings[meeting.kind]?.name ?? 'Meeting'}, ${when(meeting.start, subject)}`,
    whose: whose(subject),
    body: [
      ...(message.kind === 'noteCommented' ? [] : written(found, subject)),
      ...replies(found.comments, subject),
      textInput({ id: 'comment', label: 'Add to the note', required: 'Write what you want to add.' }),
    ],
    actions: [
      press({ title: 'Add it', verb: 'commentOnNote', data: dataOf(subject) }),
      open('Read all of it', subject.link(`reviews/${review.id}/notes/${meeting.id}`)),
    ],
  });
}

function written(found: MeetingNote, { context }: Subject): CardElement[] {
  return formOfNote(found, context)
    .fields.filter((field) => !isEmpty(field, found.answers[field.id] ?? ''))
    .slice(0, 6)
    .map((field) => quotation(field.label, answerInWords(field, found.answers[field.id] ?? '')));
}

const LABELS: Record<WordKind, string> = {
  followUp: 'Follow-up note',
  praise: 'Praise',
  feedback: 'Feedback',
};

/** What one of the two said to the other, with the replies, and a place for a reply (KC-10, KM-40). */
function words(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.notes.words.find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  return layout({
    label: LABELS[found.kind],
    tone: found.kind === 'praise' ? 'good' : 'default',
    title: titleOf(found, subject),
    whose: whose(subject),
    body: [
      quotation(when(found.at, subject), found.text),
      ...replies(found.replies, subject),
      textInput({ id: 'comment', label: 'Your reply', required: 'Write your reply.' }),
    ],
    why: ourPolicy(clauseOf(found, context), subject),
    actions: [
      press({ title: 'Reply', verb: 'answerWords', data: dataOf(subject) }),
      open('Open in Fairview', subject.link(`reviews/${review.id}/notes`)),
    ],
  });
}

function titleOf({ by }: WordsSaid, subject: Subject): string {
  return by === subject.message.to
    ? `To ${nameOf(otherOf(subject.review, by), subject)}`
    : `From ${nameOf(by, subject)}`;
}

/** The last replies; the tab has them all. */
function replies(list: readonly Reply[], subject: Subject): CardElement[] {
  return list.slice(-4).map(({ by, at, text }) => quotation(`${nameOf(by, subject)}, ${when(at, subject)}`, text));
}

function dataOf({ review, message }: Subject): ButtonData {
  return { reviewId: review.id, messageKey: keyOf(message), aboutId: message.aboutId, revision: 1 };
}

export const notesCards = {
  noteWritten: { draw: note, preview: 'The note of a meeting' },
  noteCommented: { draw: note, preview: 'Something was added to a note' },
  wordsSaid: { draw: words, preview: 'A few words for you' },
  wordsAnswered: { draw: words, preview: 'A reply for you' },
  ...actionCards,
} satisfies Cards;
