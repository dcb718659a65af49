import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { SignedDocument } from '../signed/document.ts';
import type { Seal } from '../signed/seal.ts';
import type { ObjectiveEvent } from './events.ts';
import {
  type Decided,
  isSameTie,
  type Objective,
  type ObjectiveChange,
  type Objectives,
  openChange,
} from './objective.ts';

const NOT_SIGNED = { signed: { reviewee: null, reviewer: null }, signatures: {} };

/** What the events of objectives change in a review. Any change of the list makes it a draft again, and unsigned. */
export const evolve: Evolve<ObjectiveEvent> = {
  objectiveSaved: (review, { event: { type, objectiveId, ...content }, by }) => {
    const { list } = review.objectives;
    const known = list.find((each) => each.id === objectiveId);
    const objective = { id: objectiveId, ...content, revision: (known?.revision ?? 0) + 1, changedBy: by };
    return withList({
      review,
      list: known ? list.map((each) => (each.id === objectiveId ? objective : each)) : [...list, objective],
      by,
    });
  },
  objectiveRemoved: (review, { event: { objectiveId }, by }) =>
    withList({ review, list: review.objectives.list.filter((each) => each.id !== objectiveId), by }),
  objectiveTied: (review, { event: { type, tied, ...tie } }) =>
    withObjectives(review, ({ ties }) => {
      const others = ties.filter((each) => !isSameTie(each, tie));
      return { ties: tied ? [...others, tie] : others };
    }),
  objectivesSent: (review, { event: { to, disagreement, ...event }, at, by }) =>
    withObjectives(review, ({ revision, changes }) => ({
      tried: true,
      state: {
        kind: 'sent',
        by,
        to,
        at,
        revision,
        disagreement: disagreement === undefined ? null : { by, at, comment: disagreement },
        adjusted: false,
        ...sealedIn(event, changes.at(-1)?.document),
      },
    })),
  objectivesContested: (review, { event: { comment }, at, by }) =>
    withObjectives(review, ({ state }) => ({
      state: state.kind === 'sent' ? { ...state, disagreement: { by, at, comment } } : state,
    })),
  objectivesApproved: (review, { event: { talked = null, ...event }, at, by }) =>
    approved({ review, decision: { by, at, how: howApproved(review), reason: null, talked }, event }),
  objectivesReturned: (review, { event: { comment }, at, by }) =>
    withObjectives(review, ({ changes }) => ({
      state: { kind: 'returned', by, at, comment },
      changes: withLast(changes, NOT_SIGNED),
    })),
  objectivesDetermined: (review, { event: { reason, ...event }, at, by }) =>
    approved({ review, decision: { by, at, how: 'determined', reason, talked: null }, event }),
  determinedCommented: (review, { event: { comment }, at }) =>
    withObjectives(review, ({ versions }) => ({
      versions: versions.map((each, index) =>
        index === versions.length - 1 ? { ...each, comment: { at, text: comment } } : each,
      ),
    })),
  revisionAsked: (review, { event: { changeId, reason, why, improvement }, at, by }) =>
    withObjectives(review, ({ changes, versions }) => ({
      changes: [
        ...changes,
        {
          id: changeId,
          reason,
          why,
          improvement,
          asked: { by, at },
          opened: null,
          ...NOT_SIGNED,
          ended: null,
          from: versions.length - 1,
          to: null,
        },
      ],
    })),
  revisionOpened: (review, { event: { metOn }, at, by }) =>
    withObjectives(review, ({ changes, revision }) => ({
      changes: withLast(changes, { opened: { by, at, metOn } }),
      revision: revision + 1,
      state: { kind: 'draft' },
    })),
  revisionWithdrawn: (review, { at, by }) =>
    withObjectives(review, ({ changes, versions, list, state, revision }) => {
      const before = versions.at(-1);
      return {
        changes: withLast(changes, { ended: { how: 'withdrawn', by, at } }),
        revision: revision + 1,
        list: before?.list ?? list,
        state: before ? { kind: 'approved', ...decidedOf(before) } : state,
      };
    }),
  changesSigned: (review, { event: { party, textHash, document, signer }, at, by }) =>
    withObjectives(review, ({ changes }) => {
      const { signed, signatures } = changes.at(-1) ?? NOT_SIGNED;
      const signature = textHash !== undefined && { oid: by, at, textHash, ...(signer && { signer }) };
      return {
        changes: withLast(changes, {
          signed: { ...signed, [party]: at },
          signatures: { ...signatures, ...(signature && { [party]: signature }) },
          ...(document && { document }),
        }),
      };
    }),
};

/** How objectives are approved: the two agree; somebody else confirms them, or determines them if one disagreed. */
function howApproved({ objectives: { state }, revieweeOid, reviewerOid }: Review): Decided['how'] {
  if (state.kind !== 'sent') return 'agreed';
  if (state.disagreement) return 'determined';
  const isTheOther = state.by !== state.to && (state.to === revieweeOid || state.to === reviewerOid);
  return isTheOther ? 'agreed' : 'confirmed';
}

type ApprovedArgs = { review: Review; decision: Decided; event: Partial<Seal> };

function approved({ review, decision, event }: ApprovedArgs): Review {
  const { state, changes } = review.objectives;
  const known = (state.kind === 'sent' ? state.document : undefined) ?? changes.at(-1)?.document;
  const { document, ...sealed } = sealedIn(event, known);
  const decided = { ...decision, ...sealed };
  return withObjectives(review, (objectives) => ({
    state: { kind: 'approved', ...decided },
    versions: [
      ...objectives.versions,
      { ...decided, list: objectives.list, comment: null, ...(document && { document }) },
    ],
    changes: openChange(objectives)
      ? withLast(objectives.changes, {
          ended: { how: 'approved', by: decided.by, at: decided.at },
          to: objectives.versions.length,
        })
      : objectives.changes,
  }));
}

function decidedOf({ by, at, how, reason, talked, signer, textHash }: Decided): Decided {
  return { by, at, how, reason, talked, ...(signer && { signer }), ...(textHash !== undefined && { textHash }) };
}

/** The document that an event seals: its own, or the one already known if the event has none. */
function sealedIn({ textHash, document, signer }: Partial<Seal>, known: SignedDocument | undefined): Partial<Seal> {
  const kept = document ?? known;
  return textHash === undefined ? {} : { textHash, ...(kept && { document: kept }), ...(signer && { signer }) };
}

/**
 * When the approver adjusts what was sent, it stays with the approver. Anybody else's change makes the list a draft.
 */
function withList({ review, list, by }: { review: Review; list: Objective[]; by: string }): Review {
  return withObjectives(review, ({ state, revision, changes }) => ({
    list,
    revision: revision + 1,
    ...(state.kind === 'sent' && state.to === by
      ? { state: { ...state, adjusted: true } }
      : { state: { kind: 'draft' }, changes: withLast(changes, NOT_SIGNED) }),
  }));
}

function withLast(changes: ObjectiveChange[], more: Partial<ObjectiveChange>): ObjectiveChange[] {
  return changes.map((each, index) =>
    index === changes.length - 1 && each.ended === null ? { ...each, ...more } : each,
  );
}

function withObjectives(review: Review, change: (objectives: Objectives) => Partial<Objectives>): Review {
  return { ...review, objectives: { ...review.objectives, ...change(review.objectives) } };
}
