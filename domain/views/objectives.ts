import { limitsOf } from '../limits/limitsOf.ts';
import { whoApproves } from '../review/objectives/decide.ts';
import type { Objectives } from '../review/objectives/objective.ts';
import { type PersonView, viewPerson } from './person.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { mayAsParty as may } from '../review/permissions.ts';
import type { Review } from '../review/review.ts';

export type ObjectivesView = Omit<Objectives, 'state'> & {
  state: Objectives['state'];
  /** Who approves when the person looking sends them; null when that person cannot. */
  goesTo: PersonView | null;
  decidedBy: PersonView | null;
  sentBy: PersonView | null;
  rule: string;
  clause: string;
  text: string;
  linkKinds: string[];
  /** Above this number each objective needs a reason. */
  normallyAtMost: { count: number; rule: string; clause: string; text: string } | null;
  /** What the policy says of an objective that goes on after the cycle's end, and whether it may. */
  beyondCycle: { allowed: boolean; rule: string; clause: string; text: string } | null;
  canEdit: boolean;
  canSend: boolean;
  canDecide: boolean;
};

export function viewObjectives(review: Review, viewer: Person, context: Context): ObjectivesView {
  const { pack } = context;
  const { objectives } = review;
  const { state } = objectives;
  const open = state.kind === 'draft' || state.kind === 'returned';
  const limit = limitsOf(pack, 'objectives', review.staffGroup)[0];
  const [dated] = limitsOf(pack, 'objectiveDate', review.staffGroup);
  const mayWrite = may('saveObjective', review, viewer);
  return {
    ...objectives,
    goesTo: mayWrite ? viewPerson(whoApproves(review, viewer.oid, context), context) : null,
    decidedBy: state.kind === 'approved' || state.kind === 'returned' ? viewPerson(state.by, context) : null,
    sentBy: state.kind === 'sent' ? viewPerson(state.by, context) : null,
    rule: pack.objectives.rule,
    clause: pack.objectives.clause,
    text: pack.objectives.text,
    linkKinds: pack.objectives.linkedTo,
    normallyAtMost: limit
      ? { count: limit.normallyAtMost, rule: limit.rule, clause: limit.clause, text: limit.text }
      : null,
    beyondCycle: dated
      ? { allowed: dated.latest === 'withMilestone', rule: dated.rule, clause: dated.clause, text: dated.text }
      : null,
    canEdit: mayWrite && open,
    canSend: mayWrite && open && objectives.list.length > 0,
    canDecide: state.kind === 'sent' && state.to === viewer.oid,
  };
}
