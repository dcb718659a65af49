import { keyOf } from '#domain/review/messageKey.ts';
import { inWordsOf } from '#domain/policies/packs.ts';
import { objectiveFlags, planFlags } from '#domain/review/objectives/flags.ts';
import { type Objective, openChange } from '#domain/review/objectives/objective.ts';
import { nameSigned } from '#domain/review/signed/signer.ts';
import { differences } from '#domain/review/objectives/view.ts';
import { open, press, signing, textInput, unfold } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { dueOf, whyOf } from './due.ts';
import {
  type Card,
  type CardElement,
  layout,
  oneLine,
  outcome,
  paragraph,
  points,
  quiet,
  quotation,
  shortened,
} from './layout.ts';
import { day, nameOf, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

/** How many objectives a card shows; the rest are in the tab. */
const MOST = 6;

/**
 * Objectives to approve, to the person they were sent to: all of them, with Approve and Return (KM-36, TA-12, TA-16,
 * KS-16).
 */
function objectivesToApprove(subject: Subject): Card {
  const { review, message, context } = subject;
  const { objectives } = review;
  const { state } = objectives;
  const mine = state.kind === 'sent' && state.to === message.to;
  const adjusted = state.kind === 'sent' && state.adjusted;
  if (state.kind === 'approved' && state.by === message.to)
    return oneLine({
      text: `You ${state.how === 'determined' ? 'determined' : 'approved'} ${countOf(objectives.list)}`,
      whose: whose(subject),
      isDone: true,
      url: placeOf(subject),
    });
  return layout({
    ...LABELS[mine ? 'toApprove' : state.kind],
    title: countOf(objectives.list),
    whose: whose(subject),
    body: [
      mine ? paragraph(`${nameOf(state.by, subject)} asks for your approval.`) : undefined,
      mine ? dueOf(subject, 'objectivesDecided') : undefined,
      mine ? warnings(subject) : undefined,
      decided(subject),
      disagreement(subject),
      ...objectivesOf(subject),
    ],
    why: whyOf(subject, { fact: 'objectivesDecided', otherwise: context.pack.objectives }),
    actions: [
      ...(mine && !adjusted
        ? [
            press({
              title: state.disagreement ? 'Determine them as they are' : 'Approve',
              verb: 'approveObjectives',
              data: dataOf(subject),
              style: 'positive',
            }),
          ]
        : []),
      ...(mine
        ? [
            unfold({
              title: 'Return',
              body: [textInput({ id: 'comment', label: 'What should change', required: 'Say what should change.' })],
              send: press({ title: 'Return them', verb: 'returnObjectives', data: dataOf(subject) }),
            }),
          ]
        : []),
      open('Open in Fairview', placeOf(subject)),
    ],
  });
}

/** What the tab warns of beside the objectives, for whoever approves them on the card. */
function warnings({ review, context }: Subject): CardElement | undefined {
  const { list } = review.objectives;
  const ofObjectives = list.flatMap((objective, index) =>
    objectiveFlags({ objective, review, context }).map(({ message }) => ({ number: index + 1, message })),
  );
  const found = [
    ...planFlags(review, context).map(({ message }) => message),
    ...[...Map.groupBy(ofObjectives, ({ message }) => message)].map(([message, same]) => {
      const numbers = same.map(({ number }) => number);
      return `${numbers.length === 1 ? 'Objective' : 'Objectives'} ${numbers.join(', ')}: ${message}`;
    }),
  ].map((message) => inWordsOf(context.pack, message));
  const shown = points('Look at this before you approve', found.slice(0, MOST));
  if (!shown) return undefined;
  const more = found.length - MOST;
  return {
    type: 'Container',
    style: 'warning',
    items: [shown, ...(more > 0 ? [quiet(`and ${more} more, in Fairview`)] : [])],
  };
}

const LABELS = {
  toApprove: { label: 'Objectives to approve' },
  sent: { label: 'Objectives' },
  draft: { label: 'Objectives' },
  approved: { label: 'Objectives decided', tone: 'good' },
  returned: { label: 'Objectives returned' },
} as const;

/** Tells the other of the two that objectives have gone to an approver; they can be contested (TA-16). */
function objectivesSentOn(subject: Subject): Card {
  const { state, list } = subject.review.objectives;
  return layout({
    label: 'Objectives',
    title: state.kind === 'sent' ? 'Sent for approval' : countOf(list),
    whose: whose(subject),
    body: [
      state.kind === 'sent'
        ? paragraph(`${nameOf(state.by, subject)} sent these to ${nameOf(state.to, subject)}.`)
        : undefined,
      disagreement(subject),
      ...objectivesOf(subject),
      decided(subject),
    ],
    why: ourPolicy(subject.context.pack.objectives.unagreed ?? subject.context.pack.objectives, subject),
    actions: [
      unfold({
        title: 'I do not agree',
        body: [
          textInput({
            id: 'comment',
            label: 'What you do not agree with',
            required: 'Say what you do not agree with.',
          }),
        ],
        send: press({ title: 'Send', verb: 'disagreeWithObjectives', data: dataOf(subject) }),
      }),
      open('Open in Fairview', placeOf(subject)),
    ],
  });
}

/** What became of objectives, to the two concerned; determined objectives can be commented on (KM-50). */
function objectivesDecided(subject: Subject): Card {
  const { review, message } = subject;
  const { state, versions } = review.objectives;
  const last = versions.at(-1);
  const toComment =
    state.kind === 'approved' &&
    state.how === 'determined' &&
    message.to === review.revieweeOid &&
    last?.comment === null;
  return layout({
    label: 'Objectives',
    tone: state.kind === 'approved' && state.how !== 'determined' ? 'good' : 'warning',
    title:
      state.kind === 'approved'
        ? state.how === 'determined'
          ? 'Determined'
          : 'Approved'
        : state.kind === 'returned'
          ? 'Returned'
          : state.kind === 'sent'
            ? 'Sent again'
            : 'Being worked on again',
    whose: whose(subject),
    body: [decided(subject), ...objectivesOf(subject)],
    why: ourPolicy(subject.context.pack.objectives, subject),
    actions: [
      ...(toComment
        ? [
            unfold({
              title: 'Comment',
              body: [textInput({ id: 'comment', label: 'Your comment', required: 'Write your comment.' })],
              send: press({ title: 'Send', verb: 'commentOnDetermined', data: dataOf(subject) }),
            }),
          ]
        : []),
      open(state.kind === 'returned' ? 'Change them' : 'Open in Fairview', placeOf(subject)),
    ],
  });
}

function determinedCommented(subject: Subject): Card {
  const { comment } = subject.review.objectives.versions.at(-1) ?? {};
  return layout({
    label: 'Objectives',
    title: 'A comment on what was determined',
    whose: whose(subject),
    body: [
      comment ? quotation(nameOf(subject.review.revieweeOid, subject), comment.text) : undefined,
      ...objectivesOf(subject),
    ],
    why: ourPolicy(subject.context.pack.objectives.revision?.unagreed ?? subject.context.pack.objectives, subject),
    actions: [open('Open in Fairview', placeOf(subject))],
  });
}

/** A request to revise objectives, to the other of the two (KM-49, TA-17, KS-19). */
function revisionAsked(subject: Subject): Card | undefined {
  const change = subject.review.objectives.changes.find(({ id }) => id === subject.message.aboutId);
  if (!change) return undefined;
  const { revision } = subject.context.pack.objectives;
  return layout({
    label: 'Objectives',
    tone: 'warning',
    title: 'A revision is asked for',
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(change.asked.by, subject)} asks to meet and revise the objectives.`),
      quotation('Why', change.why),
      change.ended
        ? outcome(change.ended.how === 'withdrawn' ? 'It was withdrawn.' : 'The changed objectives stand.')
        : change.opened
          ? outcome('The objectives are open for change.')
          : undefined,
    ],
    why: ourPolicy(revision ?? subject.context.pack.objectives, subject),
    actions: [open(change.opened || change.ended ? 'Open in Fairview' : 'Record the meeting', placeOf(subject))],
  });
}

function revisionOpened(subject: Subject): Card | undefined {
  const change = subject.review.objectives.changes.find(({ id }) => id === subject.message.aboutId);
  if (!change?.opened) return undefined;
  return layout({
    label: 'Objectives',
    title: change.ended ? 'The revision is over' : 'Open for revision',
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(change.opened.by, subject)} recorded that you met on ${day(change.opened.metOn, subject)}.`),
      change.ended ? undefined : paragraph('Both of you can change the objectives now; then both sign.'),
    ],
    why: ourPolicy(subject.context.pack.objectives.revision ?? subject.context.pack.objectives, subject),
    actions: [open('Open in Fairview', placeOf(subject))],
  });
}

/** Changed objectives, old against new, to everybody who must still sign (KM-49). */
function changesToSign(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const change = review.objectives.changes.find(({ id }) => id === message.aboutId);
  if (!change) return undefined;
  const after = change.ended ? review.objectives.versions[change.to ?? change.from]?.list : review.objectives.list;
  const changed = differences(review.objectives.versions[change.from]?.list ?? [], after ?? []);
  const party = message.to === review.revieweeOid ? 'reviewee' : 'reviewer';
  const other = party === 'reviewee' ? 'reviewer' : 'reviewee';
  const mine = change.signed[party];
  if (mine)
    return oneLine({
      text: 'You signed the changed objectives',
      whose: `Signed on ${when(mine, subject)}. ${whose(subject)}`,
      isDone: true,
      url: placeOf(subject),
    });
  const waits = openChange(review.objectives) === change && change.signed[other] !== null;
  return layout({
    label: 'Objectives to sign',
    title: `${changed.length} ${changed.length === 1 ? 'change' : 'changes'}`,
    whose: whose(subject),
    body: [
      ...changed
        .slice(0, MOST)
        .flatMap(({ before, after: now }) => [
          before ? quotation('Until now', inOneLine(before, subject)) : undefined,
          now ? quotation(before ? 'Now' : 'New', inOneLine(now, subject)) : quiet('Removed'),
        ]),
      more(changed.length),
      waits ? undefined : outcome('The objectives have changed since.', 'warning'),
    ],
    why: ourPolicy(subject.context.pack.objectives.revision ?? subject.context.pack.objectives, subject),
    actions: [
      ...(waits
        ? [signing(press({ title: 'Sign now', verb: 'signChanges', data: dataOf(subject), style: 'positive' }))]
        : []),
      open('Open in Fairview', placeOf(subject)),
    ],
  });
}

export const objectivesCards = {
  objectivesToApprove: {
    draw: objectivesToApprove,
    preview: 'Objectives are waiting for your decision',
    forOthers: true,
  },
  objectivesSentOn: { draw: objectivesSentOn, preview: 'Objectives were sent for approval' },
  objectivesDecided: { draw: objectivesDecided, preview: 'News of objectives' },
  determinedCommented: { draw: determinedCommented, preview: 'A comment on objectives' },
  revisionAsked: { draw: revisionAsked, preview: 'A revision of objectives is asked for' },
  revisionOpened: { draw: revisionOpened, preview: 'Objectives are open for change' },
  changesToSign: { draw: changesToSign, preview: 'Changes of objectives to sign' },
} satisfies Cards;

function dataOf({ review, message }: Subject) {
  return { reviewId: review.id, messageKey: keyOf(message), aboutId: review.id, revision: review.objectives.revision };
}

function placeOf({ review, link }: Subject): string {
  return link(`reviews/${review.id}/objectives`);
}

function countOf(list: readonly Objective[]): string {
  return `${list.length} objective${list.length === 1 ? '' : 's'}`;
}

function disagreement(subject: Subject): CardElement | undefined {
  const { state } = subject.review.objectives;
  return state.kind === 'sent' && state.disagreement
    ? quotation(`${nameOf(state.disagreement.by, subject)} does not agree`, state.disagreement.comment)
    : undefined;
}

function decided(subject: Subject): CardElement | undefined {
  const { state } = subject.review.objectives;
  const who = 'by' in state ? nameSigned({ oid: state.by, ...state }, subject.context) : '';
  if (state.kind === 'approved' && state.how === 'determined')
    return state.reason
      ? quotation(`Determined by ${who}, without agreement`, state.reason)
      : outcome(`Determined by ${who}, without agreement.`, 'warning');
  if (state.kind === 'approved') return outcome(`Approved by ${who}.`);
  if (state.kind === 'returned') return quotation(`Returned by ${nameOf(state.by, subject)}`, state.comment);
  return state.kind === 'draft' ? outcome('The objectives are being worked on.', 'warning') : undefined;
}

function objectivesOf(subject: Subject): (CardElement | undefined)[] {
  const { list } = subject.review.objectives;
  return [...list.slice(0, MOST).map((each, index) => one({ objective: each, index, subject })), more(list.length)];
}

type OneArgs = { objective: Objective; index: number; subject: Subject };

function one({ objective, index, subject }: OneArgs): CardElement {
  const [good, outstanding] = subject.context.pack.objectives.levels;
  return {
    type: 'Container',
    separator: true,
    items: [
      { ...paragraph(`${index + 1}. ${shortened(objective.title, 200)}`), weight: 'Bolder' },
      paragraph(`${good ?? 'Success'}: ${shortened(objective.success, 300)}`),
      ...(objective.outstanding
        ? [paragraph(`${outstanding ?? 'Outstanding'}: ${shortened(objective.outstanding, 300)}`)]
        : []),
      quiet(`By ${day(objective.by, subject)} · ${objective.linkKind}: ${shortened(objective.linkedTo, 120)}`),
    ],
  };
}

function inOneLine(objective: Objective, subject: Subject): string {
  return `${shortened(objective.title, 200)}\nSuccess: ${shortened(objective.success, 300)}\nBy ${day(objective.by, subject)}`;
}

function more(count: number): CardElement | undefined {
  return count > MOST ? quiet(`and ${count - MOST} more, in Fairview`) : undefined;
}
