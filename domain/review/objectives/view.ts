import type { Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { PolicyPack, RuleText } from '../../policies/policyPack.ts';
import type { Situation } from '../situation.ts';
import { SOME_WORDS } from '../command.ts';
import type { CommandType } from '../commands.ts';
import type { Context } from '../context.ts';
import { breadthOf, isCounted, objectiveFlags, planFlags } from './flags.ts';
import type { Objective, ObjectiveChange, Objectives, Tie } from './objective.ts';
import { openChange } from './objective.ts';
import { whoApproves } from './whoApproves.ts';
import { writesPart } from './write.ts';
import { type KnownFields, isOffered } from '../offer.ts';
import type { Review } from '../review.ts';
import type { Signer } from '../signed/document.ts';
import { nameSigned } from '../signed/signer.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

export type ObjectiveView = Objective & {
  changedByName: string;
  /** Where it departs from the policy without being forbidden. */
  flags: Flag[];
  /** Nothing in it can be counted: a hint, if the policy wants measurable objectives. */
  uncounted: boolean;
  /** What belongs to it, by kind and id; the reader may see what it is elsewhere in the view. */
  ties: Pick<Tie, 'thing' | 'thingId'>[];
};

/** A change of approved objectives: old against new (KM-49). */
export type ChangeView = {
  id: string;
  why: string;
  /** One of the policy's reasons, in its words (KS-19). */
  reason: string | null;
  improvement: boolean;
  asked: { by: PersonView; at: string; yours: boolean };
  opened: { by: PersonView; at: string; metOn: string } | null;
  signed: { reviewee: string | null; reviewer: string | null };
  ended: { how: 'approved' | 'withdrawn'; at: string } | null;
  /** Only objectives that differ. `before` is null for a new one, `after` for a removed one. */
  differences: { id: string; before: Objective | null; after: Objective | null }[];
};

export type ObjectivesView = Pick<Objectives, 'revision' | 'state'> & {
  list: ObjectiveView[];
  /** The person who approves if the viewer sends them; null if the viewer cannot. */
  goesTo: PersonView | null;
  decidedBy: PersonView | null;
  sentBy: PersonView | null;
  disagreementBy: PersonView | null;
  /** The reviewee's comment on objectives that were determined (KM-50). */
  comment: { at: string; text: string } | null;
  rule: string;
  clause: string;
  text: string;
  linkKinds: string[];
  kinds: PolicyPack['objectives']['kinds'];
  levels: string[];
  /** Each further part of an objective, and whether the viewer writes it (KS-15). */
  parts: (NonNullable<PolicyPack['objectives']['parts']>[number] & { yours: boolean })[];
  /** Above this number each objective needs a reason. */
  normallyAtMost: ({ count: number } & RuleText) | null;
  /** The policy's rule for objectives that go on after the cycle's end, and whether they may. */
  beyondCycle: ({ allowed: boolean } & RuleText) | null;
  flags: Flag[];
  breadth: RuleText | null;
  unagreed: RuleText | null;
  adjusted: RuleText | null;
  revising: (RuleText & { unagreed: RuleText | null; reasons: { id: string; label: string }[] }) | null;
  change: ChangeView | null;
  /** Changes that are over, newest first. */
  past: ChangeView[];
  canEdit: boolean;
  canRemove: boolean;
  /** Something can be put beside an objective, or taken away from it. */
  canTie: boolean;
  canSend: boolean;
  /** Objectives can be sent without agreement, to the person who determines them (TA-16). */
  canSendUnagreed: boolean;
  canDisagree: boolean;
  canDecide: boolean;
  canDetermine: boolean;
  canComment: boolean;
  canAskRevision: boolean;
  canOpenRevision: boolean;
  canWithdrawRevision: boolean;
  canSign: boolean;
  /** The kind that this person may add during the year for a weak aspect (KS-18), if any. */
  improvementKind: string | null;
};

/**
 * Whether an objective's kind has the same words for everybody. Those are the policy's own, and nobody has to make them
 * countable (KS-06).
 */
function hasBaseline({ kind }: Objective, { objectives }: Context['pack']): boolean {
  return objectives.kinds.some((each) => each.id === kind && each.baseline !== undefined);
}

export function viewObjectives({ review, actor: viewer, context }: Situation): ObjectivesView {
  const { pack } = context;
  const { objectives } = review;
  const { state, versions, revision } = objectives;
  const change = openChange(objectives);
  const party = viewer.oid === review.revieweeOid ? 'reviewee' : viewer.oid === review.reviewerOid ? 'reviewer' : null;
  const limit = limitsOf({ pack, kind: 'objectives', staffGroup: review.staffGroup }).find(
    ({ force }) => force === 'must',
  );
  const [dated] = limitsOf({ pack, kind: 'objectiveDate', staffGroup: review.staffGroup });
  const measured = limitsOf({ pack, kind: 'objectiveFields', staffGroup: review.staffGroup }).some(({ fields }) =>
    fields.includes('success'),
  );
  const last = versions.at(-1);
  return {
    revision,
    state: withoutDocument(state),
    list: objectives.list.map((each) => ({
      ...each,
      changedByName: viewPerson(each.changedBy, context).name,
      flags: objectiveFlags({ objective: each, review, context }),
      uncounted: measured && !isCounted(each) && !hasBaseline(each, pack),
      ties: objectives.ties
        .filter(({ objectiveId }) => objectiveId === each.id)
        .map(({ thing, thingId }) => ({ thing, thingId })),
    })),
    goesTo: party ? viewPerson(whoApproves({ review, senderOid: viewer.oid, context }), context) : null,
    decidedBy: state.kind === 'approved' || state.kind === 'returned' ? viewAsSigned(state, context) : null,
    sentBy: state.kind === 'sent' ? viewAsSigned(state, context) : null,
    disagreementBy: state.kind === 'sent' && state.disagreement ? viewPerson(state.disagreement.by, context) : null,
    comment: state.kind === 'approved' ? (last?.comment ?? null) : null,
    rule: pack.objectives.rule,
    clause: pack.objectives.clause,
    text: pack.objectives.text,
    linkKinds: pack.objectives.linkedTo,
    kinds: pack.objectives.kinds,
    levels: pack.objectives.levels,
    parts: (pack.objectives.parts ?? []).map((part) => ({
      ...part,
      yours: writesPart({ part, review, viewer }),
    })),
    normallyAtMost: limit ? { count: limit.normallyAtMost, ...told(limit) } : null,
    beyondCycle: dated ? { allowed: dated.latest === 'withMilestone', ...told(dated) } : null,
    flags: objectives.list.length > 0 ? planFlags(review, context) : [],
    breadth: breadthOf(review, context) ?? null,
    unagreed: pack.objectives.unagreed ? told(pack.objectives.unagreed) : null,
    adjusted: pack.objectives.adjusted ? told(pack.objectives.adjusted) : null,
    revising: viewRevising(review, context),
    change: change ? viewChange(change, { review, actor: viewer, context }) : null,
    past: objectives.changes
      .filter(({ ended }) => ended !== null)
      .map((each) => viewChange(each, { review, actor: viewer, context }))
      .toReversed(),
    ...whatCanBeDone({ review, actor: viewer, context }),
  };
}

/** The document is for the record. Its content is beside it. */
function withoutDocument(state: Objectives['state']): Objectives['state'] {
  if (state.kind !== 'sent') return state;
  const { document: _document, ...rest } = state;
  return rest;
}

/** Somebody under the name at the time of sending or settling the objectives. */
function viewAsSigned({ by, ...sealed }: { by: string; signer?: Signer }, context: Context): PersonView {
  return { ...viewPerson(by, context), name: nameSigned({ oid: by, ...sealed }, context) };
}

function told({ text, rule, clause }: RuleText): RuleText {
  return { text, rule, clause };
}

function viewRevising({ staffGroup }: Review, { pack }: Context): ObjectivesView['revising'] {
  const { revision } = pack.objectives;
  const [limit] = limitsOf({ pack, kind: 'objectiveChange', staffGroup });
  if (!revision) return null;
  return {
    ...told(revision),
    unagreed: revision.unagreed ? told(revision.unagreed) : null,
    reasons: limit?.reasons ?? [],
  };
}

function viewChange(change: ObjectiveChange, { review, actor: viewer, context }: Situation): ChangeView {
  const { versions, list } = review.objectives;
  const before = versions[change.from]?.list ?? [];
  const after = change.ended ? (versions[change.to ?? change.from]?.list ?? []) : list;
  const reasons =
    limitsOf({ pack: context.pack, kind: 'objectiveChange', staffGroup: review.staffGroup })[0]?.reasons ?? [];
  return {
    id: change.id,
    why: change.why,
    reason: reasons.find(({ id }) => id === change.reason)?.label ?? null,
    improvement: change.improvement,
    asked: {
      by: viewPerson(change.asked.by, context),
      at: change.asked.at,
      yours: change.asked.by === viewer.oid,
    },
    opened: change.opened && { ...change.opened, by: viewPerson(change.opened.by, context) },
    signed: change.signed,
    ended: change.ended && { how: change.ended.how, at: change.ended.at },
    differences: differences(before, after),
  };
}

/** The differences between two lists, in the order of the old and then the new. */
export function differences(before: readonly Objective[], after: readonly Objective[]): ChangeView['differences'] {
  const old = before.map((each) => ({
    id: each.id,
    before: each,
    after: after.find(({ id }) => id === each.id) ?? null,
  }));
  const added = after
    .filter((each) => !before.some(({ id }) => id === each.id))
    .map((each) => ({ id: each.id, before: null, after: each }));
  return [...old.filter((each) => each.after?.revision !== each.before.revision), ...added];
}

function whatCanBeDone(situation: Situation) {
  const may = <Type extends CommandType>(type: Type, about: KnownFields<Type> = {}) =>
    isOffered({ type, about, situation });
  const improvement = situation.context.pack.objectives.kinds.find(({ addedInYear }) => addedInYear);
  return {
    canEdit: may('saveObjective'),
    canRemove: may('removeObjective'),
    canTie: may('tieToObjective'),
    canSend: may('sendObjectives'),
    canSendUnagreed: may('sendObjectives', { disagreement: SOME_WORDS }),
    canDisagree: may('disagreeWithObjectives'),
    canDecide: may('approveObjectives'),
    canDetermine: may('determineObjectives'),
    canComment: may('commentOnDetermined'),
    canAskRevision: may('askForRevision'),
    canOpenRevision: may('openRevision'),
    canWithdrawRevision: may('withdrawRevision'),
    canSign: may('signChanges'),
    improvementKind: improvement && may('addImprovement') ? improvement.id : null,
  };
}
