import type { Situation, ReviewNow } from '../situation.ts';
import type { RuleText } from '../../policies/policyPack.ts';
import type { Form } from '../../forms/form.ts';
import { formInUse, formOfVersion } from '../../forms/ownForms.ts';
import type { CommandType } from '../commands.ts';
import { type KnownFields, isOffered } from '../offer.ts';
import type { SignedDocument } from '../signed/document.ts';
import { hashOf } from '../signed/hashOf.ts';
import { nameSigned } from '../signed/signer.ts';
import { supportPlanDocument } from '../signed/supportPlanDocument.ts';
import {
  type CapabilityProposal,
  type Concern,
  type Progress,
  type SupportPlan,
  type SupportPlanVersion,
} from './state.ts';
import { viewPerson } from '../../views/person.ts';
import { type ReadAnswer, readAnswers } from '../../views/readAnswers.ts';

/** Concerns and support plans as the two and those above them see them. */
export type SupportView = {
  /** The policy's rule on concerns; null if it has none. */
  concernsRule: RuleText | null;
  concerns: ConcernView[];
  canRaise: boolean;
  canReply: boolean;
  canSettle: boolean;
  /** The form of a plan; null if the policy has none. */
  form: Form | null;
  /** Oldest first. The last may still be open. */
  plans: SupportPlanView[];
  /** Whether the viewer can begin a plan, or change the open one. */
  canWrite: boolean;
  canAnswer: boolean;
  capability: { rule: RuleText; proposals: ProposalView[]; canPropose: boolean; canDecide: boolean } | null;
};

export type Remark = { who: string; at: string; text: string };
export type ConcernView = Omit<Concern, 'by' | 'replies' | 'settled'> & {
  who: string;
  replies: Remark[];
  settled: Remark | null;
};
export type SupportPlanView = {
  id: string;
  versions: (Omit<SupportPlanVersion, 'by' | 'comments' | 'inForce'> & {
    who: string;
    read: ReadAnswer[];
    comments: Remark[];
    inForce: { who: string; at: string; withoutAgreement: string | null } | null;
    /** The hash of what is agreed; null for agreements from before documents. */
    textHash: string | null;
  })[];
  periods: SupportPlan['periods'];
  progress: (Omit<Progress, 'by' | 'answer'> & { who: string; answer: Remark | null; canAnswer: boolean })[];
  ended: (Remark & { outcome: 'enough' | 'capability' }) | null;
};
export type ProposalView = Omit<CapabilityProposal, 'by' | 'decided'> & {
  who: string;
  decided: (Remark & { begins: boolean }) | null;
};

/** What one person sees of concerns and support plans, and what he or she can do (TA-24 to TA-26, KC-11, KS-24). */
export function viewSupport({ review, actor: viewer, context }: Situation): SupportView {
  const { pack } = context;
  const { concerns, plans, proposals } = review.support;
  const may = <Type extends CommandType>(type: Type, about: KnownFields<Type> = {}) =>
    isOffered({ type, about, situation: { review, actor: viewer, context } });
  const name = (oid: string) => viewPerson(oid, context).name;
  const said = ({ by, at, text }: { by: string; at: string; text: string }): Remark => ({ who: name(by), at, text });
  const rule = pack.suspensions.find(({ reason }) => reason === 'capability');
  return {
    concernsRule: pack.concerns ?? null,
    concerns: concerns.map(({ by, replies, settled, ...rest }) => ({
      ...rest,
      who: name(by),
      replies: replies.map(said),
      settled: settled && said({ ...settled, text: settled.note }),
    })),
    canRaise: may('raiseConcern'),
    canReply: may('replyToConcern'),
    canSettle: may('settleConcern'),
    form: formInUse('supportPlan', context)?.form ?? null,
    plans: plans.map((plan) => ({
      id: plan.id,
      versions: plan.versions.map(({ by, comments, inForce, ...rest }) => ({
        ...rest,
        who: name(by),
        ...readPlan({ planId: plan.id, version: { ...rest, inForce } }, { review, context }),
        comments: comments.map(said),
        inForce: inForce && {
          who: nameSigned({ oid: inForce.by, ...inForce }, context),
          at: inForce.at,
          withoutAgreement: inForce.withoutAgreement,
        },
      })),
      periods: plan.periods,
      progress: plan.progress.map(({ by, answer, ...rest }) => ({
        ...rest,
        who: name(by),
        answer: answer && said(answer),
        canAnswer: may('answerProgress', { planId: plan.id, progressId: rest.id }),
      })),
      ended: plan.ended && { ...said({ ...plan.ended, text: plan.ended.note }), outcome: plan.ended.outcome },
    })),
    canWrite: may('writeSupportPlan'),
    canAnswer: may('agreeSupportPlan'),
    capability: rule
      ? {
          rule: { rule: rule.rule, clause: rule.clause, text: rule.text },
          proposals: proposals.map(({ by, decided, ...rest }) => ({
            ...rest,
            who: name(by),
            decided: decided && { ...said({ ...decided, text: decided.note }), begins: decided.begins },
          })),
          canPropose: may('proposeCapability'),
          canDecide: may('declineCapability'),
        }
      : null,
  };
}

type ReadPlanArgs = {
  planId: string;
  version: Pick<SupportPlanVersion, 'version' | 'answers' | 'formVersion' | 'reason' | 'inForce'>;
};

/** A version as it was agreed, or as it would be agreed now. */
function readPlan(
  { planId, version }: ReadPlanArgs,
  { review, context }: ReviewNow,
): { read: ReadAnswer[]; textHash: string | null } {
  const { inForce } = version;
  const document = inForce ? inForce.document : supportPlanDocument({ review, written: { planId, version }, context });
  const form = formOfVersion({ id: 'supportPlan', version: version.formVersion, context });
  return {
    read: document ? readDocument(document) : form ? readAnswers(form, version.answers) : [],
    textHash: document ? hashOf(document, context) : null,
  };
}

/** The answers of a document, each under its question as it was asked then. */
function readDocument({ sections }: SignedDocument): ReadAnswer[] {
  return sections.flatMap(({ id, heading, blocks }) =>
    id.startsWith('answer.') ? [{ id, label: heading ?? '', text: blocks.map(({ text }) => text).join('\n') }] : [],
  );
}
