import type { Person } from '../../people/person.ts';
import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import { atSchool, type Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Seal } from '../signed/seal.ts';
import type { ObjectiveCommandOf } from './commands.ts';
import { openChange } from './objective.ts';
import { sealObjectives } from './sealObjectives.ts';
import { whoApproves } from './whoApproves.ts';

/** Sends objectives to whoever approves them, with what the two do not agree on, if anything (KM-36, TA-12, TA-16, KS-16). */
export function sendObjectives(
  review: Review,
  { revision, disagreement }: ObjectiveCommandOf<'sendObjectives'>,
  context: Context,
  actor: Person,
): Decision {
  const { list, state } = review.objectives;
  const { approvedBy, revision: changing, rule, clause } = context.pack.objectives;
  if (revision !== review.objectives.revision) return stale();
  if (list.length === 0) return refuse('notYet', 'Write at least one objective before you send them.');
  if (state.kind === 'sent')
    return state.by === actor.oid ? [] : refuse('alreadyDone', 'The objectives have been sent for approval already.');
  if (state.kind === 'approved')
    return refuse('alreadyDone', 'The objectives are approved already.', context.pack.objectives);
  if (openChange(review.objectives) && (approvedBy === 'theOtherParty' || disagreement === undefined))
    return refuse('notYet', 'Both sign the changes; sign them instead of sending them.', changing ?? { rule, clause });
  if (disagreement !== undefined && approvedBy === 'theOtherParty')
    return refuse('invalid', 'Send them to the other, who can return them with a comment.');
  return sent(review, actor.oid, context, {
    ...sealObjectives(review, actor, context),
    ...(disagreement !== undefined && { disagreement }),
  });
}

/** The events of sending: whoever approves is let in where the policy does not show him or her the review anyway. */
export function sent(
  review: Review,
  senderOid: string,
  context: Context,
  said: Seal & { disagreement?: string },
): ReviewEvent[] {
  const to = whoApproves(review, senderOid, context);
  const person = context.person(to);
  const letIn =
    person && !accessTo(review, person, context).has('whole')
      ? [
          giveAccess(
            { oid: to, sees: 'whole', purpose: 'to approve the objectives', ref: context.pack.objectives },
            context,
          ),
        ]
      : [];
  return [...letIn, { type: 'objectivesSent', to, ...said }];
}

/** Either of the two says, while they are with the person who approves, that there is no agreement (TA-16). */
export function disagreeWithObjectives(
  review: Review,
  { revision, comment }: ObjectiveCommandOf<'disagreeWithObjectives'>,
  context: Context,
  actor: Person,
): Decision {
  const refusal = refusalToAnswer(review, revision);
  if (refusal) return refusal;
  const { state } = review.objectives;
  const known = state.kind === 'sent' ? state.disagreement : null;
  if (known?.by === actor.oid && known.comment === comment) return [];
  if (context.pack.objectives.approvedBy === 'theOtherParty')
    return refuse('notAllowed', 'Return them with what should change.', context.pack.objectives);
  return [{ type: 'objectivesContested', comment }];
}

/** Approves what was sent; what was adjusted only after talking with both (TA-12). */
export function approveObjectives(
  review: Review,
  { revision, talkedWithReviewee, talkedWithReviewer }: ObjectiveCommandOf<'approveObjectives'>,
  context: Context,
  actor: Person,
): Decision {
  const { state } = review.objectives;
  if (state.kind === 'approved' && review.objectives.revision === revision) return [];
  const refusal = refusalToAnswer(review, revision);
  if (refusal) return refusal;
  const sealed = sealObjectives(review, actor, context);
  if (state.kind !== 'sent' || !state.adjusted) return [{ type: 'objectivesApproved', ...sealed }];
  const today = atSchool(context.now, context).toPlainDate().toString();
  const wrong = (
    [
      ['talkedWithReviewee', talkedWithReviewee],
      ['talkedWithReviewer', talkedWithReviewer],
    ] as const
  )
    .filter(([, day]) => day === undefined || day > today)
    .map(([field, day]) => ({
      field,
      message: day === undefined ? 'Say when you talked about it.' : 'This day is still to come.',
    }));
  if (talkedWithReviewee === undefined || talkedWithReviewer === undefined || wrong.length > 0)
    return refuse(
      'notYet',
      context.pack.objectives.adjusted?.text ?? 'Talk with both first.',
      context.pack.objectives.adjusted,
      wrong,
    );
  const talked = { reviewee: talkedWithReviewee, reviewer: talkedWithReviewer };
  return [{ type: 'objectivesApproved', talked, ...sealed }];
}

export function returnObjectives(
  review: Review,
  { revision, comment }: ObjectiveCommandOf<'returnObjectives'>,
): Decision {
  return refusalToAnswer(review, revision) ?? [{ type: 'objectivesReturned', comment }];
}

/**
 * Without agreement the reviewer determines the objectives (KM-36), or their changes (KM-50), once agreement was tried;
 * refused where the policy leaves that to the person who approves (TA-16).
 */
export function determineObjectives(
  review: Review,
  { revision, reason }: ObjectiveCommandOf<'determineObjectives'>,
  context: Context,
  actor: Person,
): Decision {
  const { pack } = context;
  const { state, list, tried } = review.objectives;
  const { unagreed } = pack.objectives;
  const change = openChange(review.objectives);
  if (unagreed?.determinedBy !== 'reviewer')
    return refuse(
      'notAllowed',
      unagreed?.text ?? 'This policy says nothing of determining objectives without agreement.',
      unagreed ?? pack.objectives,
    );
  if (revision !== review.objectives.revision) return stale();
  if (state.kind === 'approved') return refuse('alreadyDone', 'The objectives are approved already.', unagreed);
  if (list.length === 0) return refuse('notYet', 'Write at least one objective before you determine them.');
  if (!change && !tried)
    return refuse(
      'notYet',
      'Objectives are reached by agreement as far as possible. Send them to the other first.',
      unagreed,
    );
  return [{ type: 'objectivesDetermined', reason, ...sealObjectives(review, actor, context) }];
}

/** The reviewee may comment on what was determined without agreement (KM-50). */
export function commentOnDetermined(
  { objectives }: Review,
  { comment }: ObjectiveCommandOf<'commentOnDetermined'>,
): Decision {
  const last = objectives.versions.at(-1);
  if (objectives.state.kind !== 'approved' || last?.how !== 'determined')
    return refuse('notYet', 'There is nothing that was determined without agreement.');
  return last.comment?.text === comment ? [] : [{ type: 'determinedCommented', comment }];
}

function refusalToAnswer({ objectives }: Review, revision: number): Refusal | undefined {
  const { state } = objectives;
  if (objectives.revision !== revision) return stale();
  if (state.kind === 'approved') return refuse('alreadyDone', 'These objectives have been approved.');
  if (state.kind === 'returned') return refuse('alreadyDone', 'These objectives have been returned already.');
  if (state.kind === 'draft') return refuse('notYet', 'These objectives have not been sent for approval.');
  return undefined;
}

export function stale(): Refusal {
  return refuse('stale', 'The objectives have changed since you opened them. Look at them again first.');
}
