import type { Person } from '#domain/people/person.ts';
import type { Context } from '#domain/review/context.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { isWrittenUp } from '#domain/review/meetings/isWrittenUp.ts';
import { ruleOfEvidence } from '#domain/review/supportingDocuments/evidencePlan.ts';
import type { Review } from '#domain/review/review.ts';
import { oidOf } from '#local/school/people.ts';
import { everyRound, type REVIEWS } from '../stateTable/fullReview.ts';

export type Somebody = { role: string; person: Person };
export type State = { policy: string; name: string; review: Review; context: Context; people: Somebody[] };

/** What can become of a review, apart from what people do in it. */
const VARIANTS: Record<string, (review: Review, context: Context) => ReviewEvent[]> = {
  open: () => [],
  suspended: (_, { pack }) => [
    { type: 'reviewSuspended', reason: pack.suspensions[0]?.reason ?? 'sickness', note: 'Long ill.' },
  ],
  resumed: (review, context) => [
    ...(VARIANTS['suspended']?.(review, context) ?? []),
    { type: 'reviewResumed', note: 'Is back.' },
  ],
  closed: () => [{ type: 'cycleClosed', note: 'Has left.' }],
  reopened: () => [
    { type: 'cycleClosed', note: 'Has left.' },
    { type: 'reviewReopened', reason: 'Has come back.' },
  ],
  begunAgain: () => [
    {
      type: 'newPostDecided',
      decisionId: '00000000-0000-4000-8000-00000000f0ad',
      post: 'Head of year',
      from: '2026-11-02',
      newCycle: { start: '2026-11-02', end: '2027-08-31' },
      reason: 'A new post.',
    },
  ],
  /** Every meeting that can be moved was moved by a month, every other one at short notice. */
  moved: (review, context) =>
    review.meetings
      .filter((meeting) => !meeting.cancelled && !isWrittenUp(meeting, { review, context }))
      .map(({ id, minutes, place }, index) => ({
        type: 'meetingMoved' as const,
        meetingId: id,
        start: context.now.add({ hours: 24 * (30 + index) }).toString(),
        minutes,
        place,
        shortNotice: index % 2 === 1,
        inOutlook: false,
      })),
  /** The two agreed on other evidence, where the policy asks for that, and there is some. */
  evidence: (review, context) => {
    if (!ruleOfEvidence(review, context)) return [];
    const revision = (review.papers.evidencePlan?.revision ?? 0) + 1;
    const kind = 'Pupils’ survey';
    return [
      { type: 'evidenceProposed', revision, kinds: [kind], criteria: [] },
      { type: 'evidenceAgreed', revision },
      {
        type: 'evidenceAdded',
        evidenceId: '00000000-0000-4000-8000-00000000f0ae',
        kind,
        what: 'Survey of Year 9',
        text: 'They know how to improve.',
        collectedOn: '2026-10-01',
        from: 'Tom Hargrave',
        howKnown: 'Teaches the parallel set.',
      },
    ];
  },
  /** Somebody else reviews from now on. */
  passedOn: ({ reviewerOid }) => [
    {
      type: 'reviewerChanged',
      fromOid: reviewerOid,
      toOid: oidOf(3),
      case: 'absent',
      reason: 'Long absence.',
      rule: 'KM-19',
      clause: '5',
    },
  ],
};

/** The variants checked after every round; the others are checked after every other round. */
const ALWAYS: readonly string[] = ['open', 'suspended', 'closed'];

/**
 * Every state of a review under each policy: after each round of everything that can be done, and with each variant of
 * it.
 */
export function statesOf(start: (typeof REVIEWS)[number]): State[] {
  return everyRound(start).flatMap(({ review, context }, round) => {
    const variants = Object.entries(VARIANTS).filter(([name]) => round % 2 === 0 || ALWAYS.includes(name));
    return variants.flatMap(([variant, happens]) => {
      const events = happens(review, context);
      if (events.length === 0 && variant !== 'open') return [];
      const by = variant === 'evidence' ? review.reviewerOid : review.approverOid;
      const changed = events.reduce(
        (state, event) => applyEvent(state, { seq: state.version + 1, at: context.now.toString(), by, event }),
        review,
      );
      const people = everybodyIn(changed, review, context);
      return { policy: start.pack, name: `round ${round}, ${variant}`, review: changed, context, people };
    });
  });
}

/** Everybody with a part in it, each once under their first role, and people without a part. */
function everybodyIn(review: Review, before: Review, context: Context): Somebody[] {
  const observer = review.observations.find(({ cancelled }) => !cancelled)?.observerOid;
  const hearer = review.appeals.findLast((each) => each.hearer !== null)?.hearer?.oid;
  const asked = review.papers.askings.flatMap(({ invited }) => invited).at(0)?.oid;
  const who: Record<string, string | undefined> = {
    reviewee: review.revieweeOid,
    reviewer: review.reviewerOid,
    formerReviewer: before.reviewerOid,
    approver: review.approverOid,
    seniorLeader: oidOf(2),
    chairOfGovernors: oidOf(51),
    observer,
    hearer,
    asked,
    governor: oidOf(53),
    trainingCoordinator: context.holderOf('trainingCoordinator')?.oid,
    businessManager: context.holderOf('businessManager')?.oid,
    administrator: oidOf(46),
    stranger: oidOf(13),
  };
  const known = new Set<string>();
  return Object.entries(who).flatMap(([role, oid]) => {
    const person = oid === undefined || known.has(oid) ? undefined : context.person(oid);
    if (!person) return [];
    known.add(person.oid);
    return [{ role, person }];
  });
}
