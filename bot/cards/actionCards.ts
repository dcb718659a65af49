import { keyOf } from '#domain/review/messageKey.ts';
import { dueOf } from '#domain/review/notes/actions.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Action } from '#domain/review/notes/state.ts';
import { type ButtonData, open, press, textInput, unfold } from './actions.ts';
import { type Card, type CardAction, facts, layout, outcome, quotation } from './layout.ts';
import type { Cards } from './cardKind.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

/** An action as it stands: whose it is, its deadline, and closing it (PA-07). */
function action(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.notes.actions.find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  const { due } = found;
  const isOver = due !== null && isBefore(dueOf({ due }, context).toInstant(), context.now);
  return layout({
    label: found.closed ? 'Action closed' : isOver ? 'Action overdue' : 'Action',
    tone: found.closed ? 'good' : isOver ? 'attention' : 'default',
    title: found.text,
    whose: whose(subject),
    body: [
      facts([
        ['Whose', nameOf(found.ownerOid, subject)],
        ...(due === null ? [] : [['By', day(due, subject)] as const]),
      ]),
      ...closed(found, subject),
    ],
    why: ourPolicy(context.pack.actions, subject),
    actions: [...closing(subject), open('Open in Fairview', subject.link(`reviews/${review.id}/notes`))],
  });
}

function closed({ closed: end }: Action, subject: Subject) {
  if (!end) return [];
  const said = end.done ? 'Done' : 'Not done';
  return [
    outcome(`${said}, says ${nameOf(end.by, subject)}.`, end.done ? 'good' : 'warning'),
    ...(end.comment === null ? [] : [quotation(end.done ? 'Comment' : 'Why', end.comment)]),
  ];
}

function closing({ review, message }: Subject): CardAction[] {
  const data: ButtonData = { reviewId: review.id, messageKey: keyOf(message), aboutId: message.aboutId, revision: 1 };
  return [
    press({ title: 'Done', verb: 'closeAction', data: { ...data, done: 'true' }, style: 'positive' }),
    unfold({
      title: 'Not done',
      body: [
        textInput({ id: 'comment', label: 'Why it was not done', required: 'Say in a word why it was not done.' }),
      ],
      send: press({ title: 'Close it as not done', verb: 'closeAction', data: { ...data, done: 'false' } }),
    }),
  ];
}

export const actionCards = {
  actionAgreed: { draw: action, preview: 'An action was agreed' },
  actionAhead: { draw: action, preview: 'An action is due soon' },
  actionOverdue: { draw: action, preview: 'An action is overdue' },
  actionClosed: { draw: action, preview: 'An action is closed' },
} satisfies Cards;
