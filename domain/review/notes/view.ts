import { isBefore, isoWithOffset } from '../../calendar/moments.ts';
import { answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { WORD_KINDS, type WordKind } from '../../policies/vocabulary.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import { formOfNote, noteForm } from '../forms.ts';
import { endOf, isStanding } from '../meetings/meeting.ts';
import { dueOf } from './actions.ts';
import { clauseOf } from './messages.ts';
import type { Action, MeetingNote, Reply, WordsSaid } from './state.ts';
import { isOffered } from '../offer.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { inOrder } from '../../inOrder.ts';

/** The two's records of their conversations, as one person may see them. */
export type NotesView = {
  form: Form;
  /** Meetings that have begun, newest first, each with its note or a place for one. */
  meetings: NotedMeeting[];
  /** What one said to the other, newest first. */
  words: WordsView[];
  /** What can be said at any time, and under which clause. */
  kinds: (Partial<RuleRef> & { kind: WordKind })[];
  /** Open ones first, by their day and in the end those without one; then closed ones. */
  actions: ActionView[];
  actionsRest: RuleRef | null;
  /** This person may say something, add to a note, reply and agree an action. */
  canWrite: boolean;
  /** How somebody raises a concern about poor practice with the reviewee outside the review (PA-17). */
  poorPractice: (RuleRef & { text: string }) | null;
};

export type NotedMeeting = {
  id: string;
  name: string;
  start: string;
  over: boolean;
  note: NoteView | null;
  /** This person may write the note or change it. */
  canWrite: boolean;
};

type NoteView = {
  who: PersonView;
  at: string;
  answers: MeetingNote['answers'];
  read: { id: string; label: string; text: string }[];
  comments: ReplyView[];
};

type ReplyView = { id: string; who: PersonView; text: string; at: string };

export type WordsView = Omit<WordsSaid, 'by' | 'replies'> & {
  who: PersonView;
  own: boolean;
  replies: ReplyView[];
};

export type ActionView = Omit<Action, 'ownerOid' | 'by' | 'closed'> & {
  owner: PersonView;
  own: boolean;
  /** The last moment, ISO with offset; null if it was given no day. */
  dueAt: string | null;
  /** When the observation was from whose feedback it comes: an ISO instant. */
  observedAt: string | null;
  state: 'open' | 'overdue' | 'done' | 'notDone';
  closed: { who: PersonView; at: string; comment: string | null } | null;
  /** This person may close it or move it to another day. */
  canClose: boolean;
};

export function viewNotes({ review, actor: viewer, context }: Situation): NotesView {
  const { pack } = context;
  const situation = { review, actor: viewer, context };
  return {
    form: noteForm(context).form,
    meetings: review.meetings
      .filter((each) => isStanding(each) && !isBefore(context.now, each.start))
      .toSorted((a, b) => (isBefore(a.start, b.start) ? 1 : -1))
      .map((meeting) => {
        const note = review.notes.ofMeetings.find(({ meetingId }) => meetingId === meeting.id);
        return {
          id: meeting.id,
          name: pack.meetings[meeting.kind]?.name ?? 'Meeting',
          start: meeting.start,
          over: isBefore(endOf(meeting), context.now),
          note: note ? viewNote(note, context) : null,
          canWrite: isOffered({ type: 'writeNote', about: { meetingId: meeting.id }, situation }),
        };
      }),
    words: review.notes.words.toReversed().map(({ by, replies, ...words }) => ({
      ...words,
      who: viewPerson(by, context),
      own: by === viewer.oid,
      replies: replies.map((each) => viewReply(each, context)),
    })),
    kinds: WORD_KINDS.map((kind) => ({ kind, ...clauseOf({ kind }, context) })),
    actions: review.notes.actions.map((each) => viewAction(each, situation)).toSorted(openFirst),
    actionsRest: pack.actions ?? null,
    canWrite: isOffered({ type: 'sayWords', about: {}, situation }),
    poorPractice: review.revieweeOid === viewer.oid ? (pack.poorPractice ?? null) : null,
  };
}

function viewNote(note: MeetingNote, context: Context): NoteView {
  return {
    who: viewPerson(note.by, context),
    at: note.changedAt,
    answers: note.answers,
    read: formOfNote(note, context)
      .fields.filter((field) => !isEmpty(field, note.answers[field.id] ?? ''))
      .map((field) => ({
        id: field.id,
        label: field.label,
        text: answerInWords(field, note.answers[field.id] ?? ''),
      })),
    comments: note.comments.map((each) => viewReply(each, context)),
  };
}

function viewReply({ by, ...reply }: Reply, context: Context): ReplyView {
  return { ...reply, who: viewPerson(by, context) };
}

/** An action as one person may see it. */
export function viewAction({ ownerOid, by: _, closed, ...action }: Action, situation: Situation): ActionView {
  const { review, actor, context } = situation;
  const due = action.due === null ? null : dueOf({ due: action.due }, context);
  const isOver = due !== null && isBefore(due.toInstant(), context.now);
  return {
    ...action,
    owner: viewPerson(ownerOid, context),
    own: ownerOid === actor.oid,
    dueAt: due && isoWithOffset(due),
    observedAt: review.observations.find(({ id }) => id === action.observationId)?.start ?? null,
    state: closed ? (closed.done ? 'done' : 'notDone') : isOver ? 'overdue' : 'open',
    closed: closed && { who: viewPerson(closed.by, context), at: closed.at, comment: closed.comment },
    canClose: isOffered({ type: 'closeAction', about: { actionId: action.id }, situation }),
  };
}

/** After every day. */
const WITHOUT_A_DAY = '~';

function openFirst(a: ActionView, b: ActionView): number {
  const isClosed = ({ closed }: ActionView) => Number(closed !== null);
  const day = ({ due }: ActionView) => due ?? WITHOUT_A_DAY;
  return isClosed(a) - isClosed(b) || inOrder(day(a), day(b));
}
