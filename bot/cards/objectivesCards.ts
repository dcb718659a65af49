import type { Objective } from '#domain/review/objectives/objective.ts';
import { open, press, textInput, unfold } from './actions.ts';
import { type Card, type CardElement, layout, outcome, paragraph, quiet, quotation, shortened } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';

/** Objectives to approve, to the one they were sent to: all of them, with Approve and Return (KM-36, TA-12). */
export function objectivesToApprove(subject: Subject): Card {
  const { review, message, context } = subject;
  const { objectives } = review;
  const { state } = objectives;
  const mine = state.kind === 'sent' && state.to === message.to;
  const data = { reviewId: review.id, messageKey: message.key, aboutId: review.id, revision: objectives.revision };
  const from =
    state.kind === 'sent' ? `${nameOf(state.by, subject)} asks you to approve these.` : context.pack.objectives.text;
  return layout({
    label: 'Objectives to approve',
    title: `${objectives.list.length} objective${objectives.list.length === 1 ? '' : 's'}`,
    whose: whose(subject),
    body: [
      paragraph(from),
      ...objectives.list.slice(0, 6).map((each, index) => one(each, index, subject)),
      more(objectives.list.length),
      decided(subject),
    ],
    clause: context.pack.objectives,
    actions: [
      ...(mine
        ? [
            press('Approve', 'approveObjectives', data, 'positive'),
            unfold(
              'Return',
              [textInput('comment', 'What should change', 'Say what should change.')],
              press('Return', 'returnObjectives', data),
            ),
          ]
        : []),
      open('Open in Fairview', subject.link(`reviews/${review.id}/objectives`)),
    ],
  });
}

/** What became of objectives, to the two whom it concerns. */
export function objectivesDecided(subject: Subject): Card {
  const { review } = subject;
  const { state, list } = review.objectives;
  return layout({
    label: 'Objectives',
    tone: state.kind === 'approved' ? 'good' : 'warning',
    title: state.kind === 'approved' ? 'Approved' : state.kind === 'returned' ? 'Returned' : 'Being worked on again',
    whose: whose(subject),
    body: [decided(subject), ...list.slice(0, 6).map((each, index) => one(each, index, subject)), more(list.length)],
    clause: subject.context.pack.objectives,
    actions: [
      open(
        state.kind === 'returned' ? 'Change them' : 'Open in Fairview',
        subject.link(`reviews/${review.id}/objectives`),
      ),
    ],
  });
}

function decided(subject: Subject): CardElement | undefined {
  const { state } = subject.review.objectives;
  if (state.kind === 'approved') return outcome(`Approved by ${nameOf(state.by, subject)}.`);
  if (state.kind === 'returned') return quotation(`Returned by ${nameOf(state.by, subject)}`, state.comment);
  return state.kind === 'draft' ? outcome('The objectives are being worked on.', 'warning') : undefined;
}

function one(objective: Objective, index: number, subject: Subject): CardElement {
  return {
    type: 'Container',
    separator: true,
    items: [
      { ...paragraph(`${index + 1}. ${shortened(objective.title, 200)}`), weight: 'Bolder' } as CardElement,
      paragraph(`Success: ${shortened(objective.success, 300)}`),
      quiet(`By ${day(objective.by, subject)} · ${objective.linkKind}: ${shortened(objective.linkedTo, 120)}`),
    ],
  };
}

function more(count: number): CardElement | undefined {
  return count > 6 ? quiet(`and ${count - 6} more, in Fairview`) : undefined;
}
