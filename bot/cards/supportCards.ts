import { keyOf } from '#domain/review/messageKey.ts';
import { atSchool } from '#domain/review/context.ts';
import { type Duty, obligations } from '#domain/review/obligations.ts';
import { hashOf } from '#domain/review/signed/hashOf.ts';
import { supportPlanDocument } from '#domain/review/signed/supportPlanDocument.ts';
import type { SupportPlan } from '#domain/review/support/state.ts';
import { open, press, textInput, unfold } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { dueInWords } from './due.ts';
import { type Card, type CardElement, facts, layout, paragraph, quotation } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import { inOrder } from '#domain/inOrder.ts';
import { ourPolicy } from './why.ts';

export const supportCards = {
  concern: { draw: concern, preview: 'Something to talk over' },
  supportPlan: { draw: supportPlan, preview: 'News of a plan' },
  supportProgress: { draw: supportProgress, preview: 'Feedback for you' },
  capability: { draw: capability, preview: 'A decision about a review', forOthers: true },
} satisfies Cards;

const PROGRESS = { onTrack: 'On track', someProgress: 'Some progress', notYet: 'Not there yet' } as const;

function openSupport(subject: Subject) {
  return open('Open in Fairview', subject.link(`reviews/${subject.review.id}/support`));
}

function concern(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.support.concerns.find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  const last = found.replies.at(-1);
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: found.id, revision: found.replies.length };
  return layout({
    ...(found.settled ? ({ label: 'Settled', tone: 'good' } as const) : { label: 'To talk over' }),
    title: found.settled ? 'A concern has been settled' : 'A concern about your work together',
    whose: whose(subject),
    body: [
      quotation(`${nameOf(found.by, subject)} wrote`, found.about),
      found.help ? quotation('What might help', found.help) : undefined,
      last ? quotation(`${nameOf(last.by, subject)} replied`, last.text) : undefined,
      found.settled
        ? quotation(`${nameOf(found.settled.by, subject)} settled it`, found.settled.note)
        : paragraph('Talk it over in person as soon as you can.'),
    ],
    why: ourPolicy(context.pack.concerns, subject),
    actions: [
      unfold({
        title: 'Reply',
        body: [textInput({ id: 'comment', label: 'Your reply', required: 'Write your reply.' })],
        send: press({ title: 'Send the reply', verb: 'replyToConcern', data }),
      }),
      openSupport(subject),
    ],
  });
}

function supportPlan(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const plan = review.support.plans.find(({ id }) => id === message.aboutId);
  const last = plan?.versions.at(-1);
  if (!plan || !last) return undefined;
  const waits = !last.inForce && !plan.ended && message.to === review.revieweeOid;
  const comment = last.comments.at(-1);
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: plan.id, revision: last.version };
  const document = waits
    ? supportPlanDocument({ review, written: { planId: plan.id, version: last }, context })
    : undefined;
  const agreeing = { ...data, ...(document && { textHash: hashOf(document, context) }) };
  return layout({
    label: 'Support plan',
    title: titleOf(plan, message.to === review.reviewerOid),
    whose: whose(subject),
    body: [
      waits
        ? paragraph(
            `${nameOf(last.by, subject)} has written it down. Read it, then agree to it or say what should change.`,
          )
        : undefined,
      standing(plan, subject),
      comment ? quotation(`${nameOf(comment.by, subject)} wrote`, comment.text) : undefined,
      plan.ended ? quotation(`${nameOf(plan.ended.by, subject)} wrote`, plan.ended.note) : undefined,
    ],
    why: ourPolicy(context.pack.concerns, subject),
    actions: [
      ...(waits
        ? [
            press({ title: 'Agree', verb: 'agreeSupportPlan', data: agreeing, style: 'positive' }),
            unfold({
              title: 'Say what should change',
              body: [textInput({ id: 'comment', label: 'Your comments', required: 'Write your comments.' })],
              send: press({ title: 'Send', verb: 'commentOnSupportPlan', data }),
            }),
          ]
        : []),
      openSupport(subject),
    ],
  });
}

/** Since when a plan has been in force, for what reason its time was extended, and until when progress is checked. */
function standing({ periods, ended }: SupportPlan, subject: Subject): CardElement | undefined {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return undefined;
  const on = (moment: string) => day(atSchool(moment, subject.context).toPlainDate().toString(), subject);
  const check = ended ? undefined : nextCheck(subject);
  return facts([
    ['Began', on(first.from)],
    ...(last === first ? [] : ([['Extended', [on(last.from), last.reason].filter(Boolean).join(': ')]] as const)),
    ...(ended ? ([['Ended', on(ended.at)]] as const) : []),
    ...(check ? ([['Check by', dueInWords(check, subject)]] as const) : []),
  ]);
}

/** The next time that progress is checked, or the plan is ended. */
function nextCheck({ review, context }: Subject): Duty | undefined {
  return obligations(review, context)
    .filter(
      ({ doneWhen, state }) =>
        (doneWhen === 'supportProgressGiven' || doneWhen === 'supportPlanEnded') &&
        ['ahead', 'owed', 'overdue'].includes(state),
    )
    .toSorted((a, b) => inOrder(a.due, b.due))[0];
}

function titleOf({ versions, periods, ended }: SupportPlan, toReviewer: boolean): string {
  if (ended)
    return ended.outcome === 'enough'
      ? 'The support plan ended with enough improvement'
      : 'The support plan ended without enough improvement';
  const last = versions.at(-1);
  if (!last?.inForce && toReviewer) return 'Comments on the support plan';
  if (!last?.inForce) return periods.length > 0 ? 'A changed support plan to read' : 'A support plan to read';
  return periods.length > 1 ? 'The support plan has more time' : 'The support plan has begun';
}

function supportProgress(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const found = review.support.plans.flatMap(({ progress }) => progress).find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  return layout({
    label: 'Support plan',
    title: `Feedback on progress: ${PROGRESS[found.standing].toLowerCase()}`,
    whose: whose(subject),
    body: [
      quotation(`${nameOf(found.by, subject)} wrote`, found.note),
      found.answer ? quotation(`${nameOf(found.answer.by, subject)} replied`, found.answer.text) : undefined,
    ],
    why: ourPolicy(subject.context.pack.concerns, subject),
    actions: [openSupport(subject)],
  });
}

function capability(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.support.proposals.find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  const { decided } = found;
  return layout({
    label: 'Capability procedure',
    tone: decided ? 'default' : 'attention',
    title: !decided
      ? 'A decision is asked for'
      : `The capability procedure ${decided.begins ? 'begins' : 'does not begin'}`,
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(found.by, subject)} spoke to the headteacher on ${day(found.spokenOn, subject)} and ${decided ? 'proposed' : 'proposes'} that it begins.`,
      ),
      quotation('Why', found.note),
      decided ? quotation(`${nameOf(decided.by, subject)} decided`, decided.note) : undefined,
    ],
    why: ourPolicy(
      context.pack.suspensions.find(({ reason }) => reason === 'capability'),
      subject,
    ),
    actions: [openSupport(subject)],
  });
}
