import { dateInWords } from '../../calendar/inWords.ts';
import { problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import { isSame } from '../canonicalJson.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Signer } from '../signed/document.ts';
import { seal } from '../signed/seal.ts';
import { signerOf } from '../signed/signer.ts';
import { supportPlanDocument } from '../signed/supportPlanDocument.ts';
import type { SupportCommand } from './commands.ts';
import { type Concern, openPlan, type SupportPlan, type SupportPlanVersion } from './state.ts';

type Of<Type extends SupportCommand['type']> = Extract<SupportCommand, { type: Type }>;

/** Concerns, raised early and talked over, and the support plan with all its parts (TA-24 to TA-26, KC-11, KS-24). */
export const supportDecide: Decides<SupportCommand> = {
  raiseConcern: (review, { concernId, about, help }, { pack }) => {
    if (!pack.concerns) return refuse('invalid', 'This policy has no steps for a concern.');
    if (review.support.concerns.some(({ id }) => id === concernId)) return [];
    return [{ type: 'concernRaised', concernId, about, help }];
  },
  replyToConcern: (review, { concernId, comment }, context, actor) =>
    withConcern(review, concernId, context, (concern) => {
      const last = concern.replies.at(-1);
      if (last?.by === actor.oid && last.text === comment) return [];
      return [{ type: 'concernAnswered', concernId, text: comment }];
    }),
  settleConcern: (review, { concernId, note }, context) =>
    withConcern(review, concernId, context, () => [{ type: 'concernSettled', concernId, note }]),
  writeSupportPlan: write,
  agreeSupportPlan: (review, { planId, version, textHash }, context, actor) =>
    inForce(review, { planId, version, reason: null, textHash }, context, signerOf(actor, 'reviewee')),
  startSupportPlan: (review, command, context, actor) => inForce(review, command, context, signerOf(actor, 'reviewer')),
  commentOnSupportPlan: (review, { planId, version, comment }, context, actor) =>
    withVersion(review, planId, version, context, ({ comments }) => {
      const last = comments.at(-1);
      if (last?.by === actor.oid && last.text === comment) return [];
      return [{ type: 'supportPlanCommented', planId, version, text: comment }];
    }),
  giveProgress: (review, { planId, progressId, standing, note }, context) =>
    withRunning(review, planId, context, (plan) =>
      plan.progress.some(({ id }) => id === progressId)
        ? []
        : [{ type: 'supportProgressGiven', planId, progressId, standing, note }],
    ),
  answerProgress: (review, { planId, progressId, comment }) => {
    const progress = review.support.plans.find(({ id }) => id === planId)?.progress.find(({ id }) => id === progressId);
    if (!progress) return refuse('notFound', 'There is no such feedback on progress.');
    if (progress.answer?.text === comment) return [];
    return [{ type: 'supportProgressAnswered', planId, progressId, text: comment }];
  },
  extendSupportPlan: (review, { planId, periods, reason }, context) =>
    withRunning(review, planId, context, (plan) =>
      plan.periods.length > periods ? [] : [{ type: 'supportPlanExtended', planId, reason }],
    ),
  endSupportPlan: (review, { planId, outcome, note }, context) =>
    withRunning(review, planId, context, () => [{ type: 'supportPlanEnded', planId, outcome, note }]),
  proposeCapability: propose,
  declineCapability: (review, { proposalId, note }) => {
    const proposal = review.support.proposals.find(({ id }) => id === proposalId);
    if (!proposal) return refuse('notFound', 'There is no such proposal.');
    if (proposal.decided) return proposal.decided.begins ? refuse('alreadyDone', 'This has been decided already.') : [];
    return [{ type: 'capabilityDecided', proposalId, begins: false, note }];
  },
};

function write(
  review: Review,
  { planId, version, answers, reason }: Of<'writeSupportPlan'>,
  context: Context,
): Decision {
  const form = formInUse('supportPlan', context);
  const { concerns } = context.pack;
  if (!form) return refuse('invalid', 'This policy has no support plan.', concerns);
  const open = openPlan(review);
  const plan = review.support.plans.find(({ id }) => id === planId);
  if (open && open.id !== planId)
    return refuse('alreadyDone', 'There is a support plan already. Change that one, or end it first.', concerns);
  if (plan?.ended) return refuse('alreadyDone', 'This support plan has ended.', concerns);
  const last = plan?.versions.at(-1);
  // A version that is not in force yet is written anew in its place; one in force is followed by the next.
  const next = last ? last.version + (last.inForce ? 1 : 0) : 1;
  if (version !== next)
    return refuse('stale', 'The support plan has changed since you opened it. Look at it again first.');
  const problems = problemsWith(form.form, answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the plan need your attention.', null, problems);
  if (version > 1 && reason === null) {
    const message = 'Say why the plan is changed.';
    return refuse('invalid', message, null, [{ field: 'reason', message }]);
  }
  if (last?.version === version && isSame(last.answers, answers)) return [];
  return [{ type: 'supportPlanWritten', planId, version, answers, formVersion: form.version, reason }];
}

type Begun = { planId: string; version: number; reason: string | null; textHash?: string | undefined };

function inForce(
  review: Review,
  { planId, version, reason, textHash }: Begun,
  context: Context,
  signer: Signer,
): Decision {
  const known = review.support.plans.find(({ id }) => id === planId)?.versions.find((each) => each.version === version);
  if (known?.inForce) return [];
  return withVersion(review, planId, version, context, (written) => {
    const document = supportPlanDocument(review, { planId, version: written }, context);
    const sealed = document && seal(document, { known: undefined, signer }, context);
    if (textHash !== undefined && sealed?.textHash !== textHash)
      return refuse('stale', 'The support plan has changed since you opened it. Read it again before you agree.');
    return [{ type: 'supportPlanInForce', planId, version, withoutAgreement: reason, ...sealed }];
  });
}

function propose(review: Review, { proposalId, spokenOn, note }: Of<'proposeCapability'>, context: Context): Decision {
  const { proposals } = review.support;
  if (proposals.some(({ id }) => id === proposalId)) return [];
  const rule = context.pack.suspensions.find(({ reason }) => reason === 'capability');
  if (!rule) return refuse('invalid', 'This policy says nothing of a capability procedure.');
  if (proposals.some(({ decided }) => decided === null))
    return refuse('alreadyDone', 'This has been proposed already and waits for a decision.', rule);
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (spokenOn > today) {
    const message = `${dateInWords(spokenOn, today)} is still to come. Speak to the headteacher first.`;
    return refuse('notYet', message, rule, [{ field: 'spokenOn', message }]);
  }
  return [{ type: 'capabilityProposed', proposalId, spokenOn, note }];
}

function withConcern(review: Review, id: string, { pack }: Context, decide: (concern: Concern) => Decision): Decision {
  const concern = review.support.concerns.find((each) => each.id === id);
  if (!concern) return refuse('notFound', 'There is no such concern in this review.');
  return concern.settled ? refuse('alreadyDone', 'This concern has been settled.', pack.concerns) : decide(concern);
}

function withVersion(
  review: Review,
  planId: string,
  version: number,
  { pack }: Context,
  decide: (last: SupportPlanVersion) => Decision,
): Decision {
  const plan = review.support.plans.find(({ id }) => id === planId);
  const last = plan?.versions.at(-1);
  if (!plan || !last) return refuse('notFound', 'There is no such support plan in this review.');
  if (plan.ended) return refuse('alreadyDone', 'This support plan has ended.', pack.concerns);
  if (last.version !== version) return refuse('stale', 'There is a newer version of the support plan. Read it first.');
  return last.inForce ? refuse('alreadyDone', 'This version is in force already.', pack.concerns) : decide(last);
}

function withRunning(
  review: Review,
  planId: string,
  { pack }: Context,
  decide: (plan: SupportPlan) => Decision,
): Decision | Refusal {
  const plan = review.support.plans.find(({ id }) => id === planId);
  if (!plan) return refuse('notFound', 'There is no such support plan in this review.');
  if (plan.ended) return refuse('alreadyDone', 'This support plan has ended.', pack.concerns);
  if (plan.periods.length === 0) return refuse('notYet', 'The support plan has not begun yet.', pack.concerns);
  return decide(plan);
}
