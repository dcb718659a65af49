import type { Proposal, ProposalState } from '../launch/propose.ts';
import type { LaunchSelection } from '../launch/launchSelection.ts';
import type { Cycle } from '../policies/cycles.ts';
import type { Context } from '../review/context.ts';
import { type PersonView, viewPerson } from './person.ts';

/** A reason in words, with its clause if a policy is the reason. */
export type Why = { text: string; rule?: string | undefined; clause?: string | undefined };

/** What launching a cycle would mean. It shows nothing of any review's content. */
export type LaunchPreview = {
  today: string;
  /** The policies to choose from: adopted, and in force or still to come. */
  policies: { id: string; title: string }[];
  lines: PreviewLine[];
  /** Everybody who can be chosen as a reviewer. */
  people: PersonView[];
};

export type PreviewLine = {
  person: PersonView;
  policy: string | null;
  cycle: Cycle | null;
  /** Why the cycle is this person's own, if it is (KM-05, KM-09, TA-05). */
  cycleWhy: Why | null;
  reviewer: PersonView | null;
  approver: PersonView | null;
  state: ProposalState;
  why: Why | null;
  /** The warning about a reviewer without training on record (KM-21). */
  warning: Why | null;
  canChoose: boolean;
};

/** The progress of a launch. */
export type LaunchProgress = {
  id: string;
  by: PersonView;
  /** ISO instant. */
  at: string;
  cycle: LaunchSelection['cycle'];
  /** The title of the only policy that it was for; null for all. */
  policy: string | null;
  lines: ProgressLine[];
  /** Nothing has moved for a while, although not all is done: somebody can continue it. */
  isStuck: boolean;
};

export type ProgressLine = {
  person: PersonView;
  reviewer: PersonView | null;
  policy: string | null;
  cycle: Cycle | null;
  state: 'waiting' | 'opened' | 'open' | 'cannot' | 'leftOut';
  why: Why | null;
};

/** A launch as a line of a list. */
export type LaunchSummary = Pick<LaunchProgress, 'id' | 'by' | 'at' | 'cycle' | 'policy'>;

/** One line of the preview for the screen. */
export function viewProposal(proposal: Proposal, context: Pick<Context, 'person'>): PreviewLine {
  const { person, policy, cycle, cycleWhy, reviewer, approver, state, why, warning } = proposal;
  const view = (known: { oid: string } | null) => known && viewPerson(known.oid, context);
  return {
    person: viewPerson(person.oid, context),
    policy: policy?.title ?? null,
    cycle,
    cycleWhy: cycleWhy && { text: cycleWhy.text, rule: cycleWhy.rule, clause: cycleWhy.clause },
    reviewer: view(reviewer),
    approver: view(approver),
    state,
    why: why && { text: why.text, rule: why.rule, clause: why.clause },
    warning: warning && { text: warning.message, rule: warning.rule, clause: warning.clause },
    canChoose: cycle !== null && state !== 'open',
  };
}
