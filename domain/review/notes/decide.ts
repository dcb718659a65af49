import { isBefore } from '../../calendar/moments.ts';
import { problemsWith } from '../../forms/form.ts';
import type { Person } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import type { Context } from '../context.ts';
import { noteForm } from '../forms.ts';
import { isStanding } from '../meetings/meeting.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { actionsDecide } from './decideActions.ts';
import type { NotesCommand } from './commands.ts';
import type { Reply } from './state.ts';

type Command<Type extends NotesCommand['type']> = Extract<NotesCommand, { type: Type }>;

/**
 * The note of a meeting, by either, once the meeting has begun (TA-19, PA-10, KC-01). The one who wrote it can change it
 * until the other has added something; from then on both add. Nobody overwrites what the other wrote.
 */
function writeNote(
  review: Review,
  { meetingId, answers }: Command<'writeNote'>,
  context: Context,
  actor: Person,
): Decision {
  const meeting = review.meetings.find((each) => each.id === meetingId);
  if (!meeting) return refuse('notFound', 'There is no such meeting in this review.');
  if (!isStanding(meeting)) return refuse('invalid', 'This meeting does not take place, so there is nothing to note.');
  if (isBefore(context.now, meeting.start))
    return refuse('notYet', 'Write the note once the meeting has begun. Until then, put points on its agenda.');
  const before = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
  if (before && before.by !== actor.oid)
    return refuse('alreadyDone', 'The other of you keeps this note. Add to it below; both keep what you add.');
  if (before && before.comments.length > 0)
    return refuse('alreadyDone', 'Something has been added to this note, so it stays as it is. Add to it below.');
  const { form, version } = noteForm(context);
  const problems = problemsWith(form, answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the note need your attention.', null, problems);
  if (before && isSame(before.answers, answers)) return [];
  return [{ type: 'noteWritten', meetingId, answers, ...(version !== null && { formVersion: version }) }];
}

/** A comment by either. The same words by the same person twice in a row, as from a button that was pressed twice, stand once. */
function commentOnNote(
  review: Review,
  { meetingId, replyId, text }: Command<'commentOnNote'>,
  _context: Context,
  { oid }: Person,
): Decision {
  const note = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
  if (!note) return refuse('notYet', 'There is no note of this meeting yet.');
  if (isSaidAlready(note.comments, { id: replyId, by: oid, text })) return [];
  return [{ type: 'noteCommented', meetingId, replyId, text }];
}

/** One says something to the other at any time (KM-40, KC-10, KS-18). The same words sent twice stand once. */
function sayWords(review: Review, { wordsId, kind, text }: Command<'sayWords'>): Decision {
  if (review.notes.words.some((each) => each.id === wordsId)) return [];
  return [{ type: 'wordsSaid', wordsId, kind, text }];
}

function answerWords(
  review: Review,
  { wordsId, replyId, text }: Command<'answerWords'>,
  _context: Context,
  { oid }: Person,
): Decision {
  const words = review.notes.words.find((each) => each.id === wordsId);
  if (!words) return refuse('notFound', 'There is nothing here to reply to.');
  if (isSaidAlready(words.replies, { id: replyId, by: oid, text })) return [];
  return [{ type: 'wordsAnswered', wordsId, replyId, text }];
}

function isSaidAlready(replies: readonly Reply[], { id, by, text }: Pick<Reply, 'id' | 'by' | 'text'>): boolean {
  const last = replies.at(-1);
  return replies.some((each) => each.id === id) || (last?.by === by && last.text === text);
}

export const notesDecide: Decides<NotesCommand> = {
  writeNote,
  commentOnNote,
  sayWords,
  answerWords,
  ...actionsDecide,
};
