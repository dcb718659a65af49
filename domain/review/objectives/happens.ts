import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { ObjectiveEvent } from './events.ts';
import { type Decided, type Objective, type ObjectiveChange, type Objectives, openChange } from './objective.ts';

const NOT_SIGNED: ObjectiveChange['signed'] = { reviewee: null, reviewer: null };

/** What the events of objectives make of a review. Any change of the list makes it a draft again, and unsigned. */
export const objectivesHappen: Happens<ObjectiveEvent> = {
  objectiveSaved: (review, { type, objectiveId, ...content }, { by }) => {
    const { list } = review.objectives;
    const known = list.find((each) => each.id === objectiveId);
    const objective = { id: objectiveId, ...content, revision: (known?.revision ?? 0) + 1, changedBy: by };
    return withList(
      review,
      known ? list.map((each) => (each.id === objectiveId ? objective : each)) : [...list, objective],
      by,
    );
  },
  objectiveRemoved: (review, { objectiveId }, { by }) =>
    withList(
      review,
      review.objectives.list.filter((each) => each.id !== objectiveId),
      by,
    ),
  objectivesSent: (review, { to, disagreement }, { at, by }) =>
    withObjectives(review, ({ revision }) => ({
      tried: true,
      state: {
        kind: 'sent',
        by,
        to,
        at,
        revision,
        disagreement: disagreement === undefined ? null : { by, at, comment: disagreement },
        adjusted: false,
      },
    })),
  objectivesContested: (review, { comment }, { at, by }) =>
    withObjectives(review, ({ state }) => ({
      state: state.kind === 'sent' ? { ...state, disagreement: { by, at, comment } } : state,
    })),
  objectivesApproved: (review, { talked = null }, { at, by }) =>
    approved(review, { by, at, how: howApproved(review), reason: null, talked }),
  objectivesReturned: (review, { comment }, { at, by }) =>
    withObjectives(review, ({ changes }) => ({
      state: { kind: 'returned', by, at, comment },
      changes: withLast(changes, { signed: NOT_SIGNED }),
    })),
  objectivesDetermined: (review, { reason }, { at, by }) =>
    approved(review, { by, at, how: 'determined', reason, talked: null }),
  determinedCommented: (review, { comment }, { at }) =>
    withObjectives(review, ({ versions }) => ({
      versions: versions.map((each, index) =>
        index === versions.length - 1 ? { ...each, comment: { at, text: comment } } : each,
      ),
    })),
  revisionAsked: (review, { changeId, reason, why, improvement }, { at, by }) =>
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
          signed: NOT_SIGNED,
          ended: null,
          from: versions.length - 1,
          to: null,
        },
      ],
    })),
  revisionOpened: (review, { metOn }, { at, by }) =>
    withObjectives(review, ({ changes, revision }) => ({
      changes: withLast(changes, { opened: { by, at, metOn } }),
      revision: revision + 1,
      state: { kind: 'draft' },
    })),
  revisionWithdrawn: (review, _, { at, by }) =>
    withObjectives(review, ({ changes, versions, list, state, revision }) => {
      const before = versions.at(-1);
      return {
        changes: withLast(changes, { ended: { how: 'withdrawn', by, at } }),
        revision: revision + 1,
        list: before?.list ?? list,
        state: before ? { kind: 'approved', ...decidedOf(before) } : state,
      };
    }),
  changesSigned: (review, { party }, { at }) =>
    withObjectives(review, ({ changes }) => ({
      changes: withLast(changes, { signed: { ...(changes.at(-1)?.signed ?? NOT_SIGNED), [party]: at } }),
    })),
};

/** Between the two it is an agreement; by somebody else a confirmation, or a determination where one disagreed. */
function howApproved({ objectives: { state }, revieweeOid, reviewerOid }: Review): Decided['how'] {
  if (state.kind !== 'sent') return 'agreed';
  if (state.disagreement) return 'determined';
  const isTheOther = state.by !== state.to && (state.to === revieweeOid || state.to === reviewerOid);
  return isTheOther ? 'agreed' : 'confirmed';
}

function approved(review: Review, decided: Decided): Review {
  return withObjectives(review, (objectives) => ({
    state: { kind: 'approved', ...decided },
    versions: [...objectives.versions, { ...decided, list: objectives.list, comment: null }],
    changes: openChange(objectives)
      ? withLast(objectives.changes, {
          ended: { how: 'approved', by: decided.by, at: decided.at },
          to: objectives.versions.length,
        })
      : objectives.changes,
  }));
}

function decidedOf({ by, at, how, reason, talked }: Decided): Decided {
  return { by, at, how, reason, talked };
}

/** The person who approves adjusts what was sent and has it still; anybody else's change makes it a draft. */
function withList(review: Review, list: Objective[], by: string): Review {
  return withObjectives(review, ({ state, revision, changes }) => ({
    list,
    revision: revision + 1,
    ...(state.kind === 'sent' && state.to === by
      ? { state: { ...state, adjusted: true } }
      : { state: { kind: 'draft' }, changes: withLast(changes, { signed: NOT_SIGNED }) }),
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

export const objectivesInWords: InWords<ObjectiveEvent> = {
  objectiveSaved: () => 'Wrote an objective',
  objectiveRemoved: () => 'Removed an objective',
  objectivesSent: ({ to, disagreement }, { person }) =>
    `Sent the objectives to ${person(to)?.displayName ?? 'the person who approves them'}${disagreement === undefined ? '' : ', without agreement'}`,
  objectivesContested: () => 'Said that there is no agreement on the objectives',
  objectivesApproved: ({ talked }) =>
    talked ? 'Approved the objectives, adjusted after talking with both' : 'Approved the objectives',
  objectivesReturned: () => 'Returned the objectives',
  objectivesDetermined: () => 'Determined the objectives, without agreement',
  determinedCommented: () => 'Commented on the objectives that were determined',
  revisionAsked: ({ improvement }) =>
    improvement ? 'Said that an objective is needed for a weak aspect' : 'Asked for the objectives to be revised',
  revisionOpened: () => 'Opened the objectives for revision',
  revisionWithdrawn: () => 'Withdrew the revision of the objectives',
  changesSigned: ({ party }) => `Signed the changes of the objectives, as ${party}`,
};
