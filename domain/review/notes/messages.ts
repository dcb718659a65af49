import type { ReviewNow } from '../situation.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { isBefore, isoWithOffset } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { otherOf } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { dueOf, remindersOfAction } from './actions.ts';
import type { Action, MeetingNote, WordsSaid } from './state.ts';

/** Each is told what the other wrote, agreed or closed. Owners of actions get reminders. */
export function aboutNotes(review: Review, context: Context): MessageToSend[] {
  const { ofMeetings, words, actions } = review.notes;
  return [
    ...ofMeetings.flatMap((note) => aboutNote(note, review)),
    ...words.flatMap((each) => aboutWords(each, review)),
    ...actions.flatMap((action) => aboutAction(action, { review, context })),
  ];
}

function aboutNote({ meetingId, by, at, comments }: MeetingNote, review: Review): MessageToSend[] {
  const about = { aboutId: meetingId };
  return [
    message({ name: 'noteWritten', parts: { meetingId }, fields: { ...about, to: otherOf(review, by), at } }),
    ...comments.map((each): MessageToSend =>
      message({
        name: 'noteCommented',
        parts: { meetingId, commentId: each.id },
        fields: { ...about, to: otherOf(review, each.by), at: each.at },
      }),
    ),
  ];
}

function aboutWords({ id, by, at, replies }: WordsSaid, review: Review): MessageToSend[] {
  return [
    message({ name: 'wordsSaid', parts: { wordsId: id }, fields: { aboutId: id, to: otherOf(review, by), at } }),
    ...replies.map((each): MessageToSend =>
      message({
        name: 'wordsAnswered',
        parts: { wordsId: id, replyId: each.id },
        fields: { aboutId: id, to: otherOf(review, each.by), at: each.at },
      }),
    ),
  ];
}

function aboutAction(action: Action, { review, context }: ReviewNow): MessageToSend[] {
  const { id, by, at, due, closed, observationId } = action;
  const about = { aboutId: id };
  // The feedback itself tells of its action points.
  const agreed =
    observationId === null
      ? [
          message({
            name: 'actionAgreed',
            parts: { actionId: id },
            fields: { ...about, to: otherOf(review, by), at },
          }),
        ]
      : [];
  if (closed)
    return [
      ...agreed,
      message({
        name: 'actionClosed',
        parts: { actionId: id },
        fields: { ...about, to: otherOf(review, closed.by), at: closed.at },
      }),
    ];
  return due === null ? agreed : [...agreed, ...reminders({ ...action, due }, context)];
}

function reminders(action: Action & { due: string }, context: Context): MessageToSend[] {
  const { id, at, ownerOid, due } = action;
  const { ahead, overdue } = remindersOfAction(action, context);
  const owner = { aboutId: id, to: ownerOid };
  const isOver = !isBefore(context.now, overdue.toInstant());
  // An action was agreed on the very day before, or is caught up after it: the reminder of the day before says nothing
  // new.
  const isLate = isBefore(ahead.toInstant(), at) || isOver;
  return [
    ...(isLate
      ? []
      : [
          message({
            name: 'actionAhead',
            parts: { actionId: id, day: due },
            fields: { ...owner, at: ahead.toInstant().toString() },
          }),
        ]),
    message({
      name: 'actionOverdue',
      parts: { actionId: id, day: due },
      fields: { ...owner, at: overdue.toInstant().toString() },
    }),
  ];
}

/**
 * Open actions, for their owners, with the day by which they must be done (PA-07). One without a day presses nobody; it
 * stands in the list of actions.
 */
export function askedAboutNotes(review: Review, context: Context): Request[] {
  return review.notes.actions.flatMap(({ id, ownerOid, text, due, closed }): Request[] =>
    closed || due === null
      ? []
      : [
          {
            ...context.pack.actions,
            kind: 'doAction',
            to: ownerOid,
            title: text,
            aboutId: id,
            section: 'notes',
            due: isoWithOffset(dueOf({ due }, context)),
          },
        ],
  );
}

/** The clause under which something is said, if the policy has one. */
export function clauseOf({ kind }: Pick<WordsSaid, 'kind'>, { pack }: Pick<Context, 'pack'>): RuleRef | undefined {
  const found = pack.anyTime?.find((each) => each.kind === kind);
  return found && { rule: found.rule, clause: found.clause };
}
