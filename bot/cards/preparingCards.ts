import { keyOf } from '#domain/review/messageKey.ts';
import { limitsOf } from '#domain/limits/limitsOf.ts';
import { open, press } from './actions.ts';
import { type Card, facts, layout, outcome, paragraph, points, quotation, titled } from './layout.ts';
import { day, nameOf, revisionOf, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

const place = ({ review, link }: Subject) => link(`reviews/${review.id}/preparing`);

/** Tells the others of the review that a link or a file was attached (KM-11). */
export function documentAttached(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const attached = review.papers.attached.find(({ id }) => id === message.aboutId);
  if (!attached) return undefined;
  const kind = context.pack.documents.find(({ id }) => id === attached.kind);
  return layout({
    label: attached.removedAt === null ? 'Attached' : 'Taken away',
    title: attached.title,
    whose: whose(subject),
    body: [
      facts([
        ['What', kind?.name ?? 'Document'],
        ['From', nameOf(attached.by, subject)],
      ]),
      attached.removedAt === null ? undefined : outcome('It has been taken away since.', 'warning'),
    ],
    why: ourPolicy(kind, subject),
    actions: [open('Open in Fairview', place(subject))],
  });
}

/** Which other evidence and which criteria will count: proposed for agreement, or agreed (KM-27, KM-29). */
export function evidencePlan(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const plan = review.papers.evidencePlan;
  if (!plan) return undefined;
  const newer = plan.revision !== revisionOf(message);
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: 'plan', revision: plan.revision };
  return layout({
    label: plan.agreedAt ? 'Agreed' : 'To agree',
    tone: plan.agreedAt ? 'good' : 'default',
    title: 'Other evidence, and criteria',
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(plan.by, subject)} proposes what will count when performance is assessed.`),
      points('Other evidence', plan.kinds.slice(0, 10)),
      points('Criteria', plan.criteria.slice(0, 10)),
      newer && !plan.agreedAt
        ? outcome('The proposal has changed since; this is the present one.', 'warning')
        : undefined,
      plan.agreedAt ? outcome(`Agreed on ${when(plan.agreedAt, subject)}.`) : undefined,
    ],
    why: ourPolicy(limitsOf({ pack: context.pack, kind: 'evidenceAgreed', staffGroup: review.staffGroup })[0], subject),
    actions: [
      press({ title: 'Agree', verb: 'agreeEvidence', data, style: 'positive' }),
      open('Open in Fairview', place(subject)),
    ],
  });
}

/** A piece of evidence, to the other of the two as it is collected (KM-27). */
export function evidenceAdded(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const item = review.papers.evidence.find(({ id }) => id === message.aboutId);
  if (!item) return undefined;
  return layout({
    label: 'Evidence',
    title: item.what,
    whose: whose(subject),
    body: [
      facts([
        ['Kind', item.kind],
        ['Collected', day(item.collectedOn, subject)],
        ['Given by', item.from],
      ]),
      item.withdrawn ? outcome('It has been withdrawn since.', 'warning') : quotation('What it shows', item.text),
      item.withdrawn ? undefined : titled('How the work is known', item.howKnown),
    ],
    why: ourPolicy(limitsOf({ pack: context.pack, kind: 'evidenceAgreed', staffGroup: review.staffGroup })[0], subject),
    actions: [open('Open in Fairview', place(subject))],
  });
}

/** What the reviewer will use at a meeting, to the reviewee (KM-23, KM-29). */
export function packShared(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const pack = review.papers.packs.findLast(({ meetingId }) => meetingId === message.aboutId);
  const meeting = review.meetings.find(({ id }) => id === message.aboutId);
  if (!pack || !meeting) return undefined;
  return layout({
    label: 'Shared with you',
    title: `For the ${(context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase()}`,
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(review.reviewerOid, subject)} has shared everything that will be used at the meeting on ${when(meeting.start, subject)}.`,
      ),
      points('Criteria', pack.criteria.slice(0, 10)),
      pack.note ? quotation('Note', pack.note) : undefined,
    ],
    why: ourPolicy(
      context.pack.obligations.find(({ doneWhen }) => doneWhen === 'evidenceShared'),
      subject,
    ),
    actions: [open('Look at it', place(subject))],
  });
}
