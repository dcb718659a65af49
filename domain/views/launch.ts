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
  /** The parts of the staff to choose from: staff groups, departments, and line managers with people of their own. */
  staffGroups: { id: string; name: string }[];
  departments: string[];
  managers: PersonView[];
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
  /** The part of the staff for whom it was, in words; null for all. */
  forWhom: string | null;
  lines: ProgressLine[];
  /** Who took it back, and when (ISO instant). */
  takenBack: { by: PersonView; at: string } | null;
  /** How many people are still to come: to be opened, or to be taken back. */
  left: number;
  /** Nothing has moved for a while, although not all is done: somebody can continue it. */
  isStuck: boolean;
};

export type ProgressLine = {
  person: PersonView;
  reviewer: PersonView | null;
  policy: string | null;
  cycle: Cycle | null;
  state: 'waiting' | 'opened' | 'open' | 'cannot' | 'leftOut' | 'takenBack';
  why: Why | null;
};

/** A launch as a line of a list. */
export type LaunchSummary = Pick<LaunchProgress, 'id' | 'by' | 'at' | 'cycle' | 'policy' | 'forWhom' | 'takenBack'>;

/** What taking a launch back would come to now. */
export type TakeBackPreview = {
  /** Whose reviews would be taken back, since nobody has acted in them. */
  goes: PersonView[];
  /** Whose reviews would stay, and why. */
  stays: { person: PersonView; why: string }[];
};

/** The messages that a launch would send in its first week, from the reviews that it would open. */
export type LaunchWeek = {
  /** The last day of that week. */
  until: string;
  /** How many messages there are, and how many people get them. */
  messages: number;
  people: number;
  /** By moment. */
  rows: {
    /** ISO instant. */
    at: string;
    /** By itself, or as a line of the person's one message of that morning. */
    goes: 'atOnce' | 'gathered';
    what: string;
    /** How many messages or lines there are of it. */
    count: number;
    to: PersonView[];
  }[];
};

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
