import type { Situation } from '../situation.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { DevelopmentCommand } from './index.ts';
import { type Need, PRIORITIES, ROUTES } from './need.ts';
import { isOffered } from '../offer.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

export type Choice = { id: string; name: string };

/** The needs of one review, and what the viewer can do about them. */
export type DevelopmentView = {
  /** The policy's rule on needs, if it has one (KM-37, KC-09). */
  ref: RuleRef | null;
  routes: Choice[];
  priorities: Choice[];
  canEnter: boolean;
  /** Newest first. */
  needs: NeedView[];
};

export type NeedView = Need & {
  routeName: string | null;
  priorityName: string | null;
  enteredByName: string;
  canChange: boolean;
  canWithdraw: boolean;
  canPromise: boolean;
  canProvide: boolean;
  canDecline: boolean;
  canRecordEffect: boolean;
};

/** One line of the school's register (KM-37): the person and the need, and nothing else of the review. */
export type RegisterLine = {
  reviewId: string;
  person: PersonView;
  group: string;
  need: NeedView;
};

/** The school's register as the training coordinator and the headteacher see it. */
export type RegisterView = {
  /** The viewer. */
  you: string;
  now: string;
  timeZone: string;
  routes: Choice[];
  priorities: Choice[];
  /** Most pressing first: promised, asked for, then settled. */
  lines: RegisterLine[];
  /** People for whom a need can be entered: those with a review in a cycle that includes today. */
  people: { reviewId: string; person: PersonView }[];
};

const choices = (names: Record<string, string>): Choice[] => Object.entries(names).map(([id, name]) => ({ id, name }));

export const CHOICES = { routes: choices(ROUTES), priorities: choices(PRIORITIES) };

export function viewDevelopment({ review, actor: viewer, context }: Situation): DevelopmentView {
  const provision = context.pack.provisions.find(({ topic }) => topic === 'development');
  return {
    ...CHOICES,
    ref: provision ? { rule: provision.rule, clause: provision.clause } : null,
    canEnter: isOffered({ type: 'enterNeed', about: {}, situation: { review, actor: viewer, context } }),
    needs: review.development.needs.map((need) => viewNeed(need, { review, actor: viewer, context })).toReversed(),
  };
}

export function viewNeed(need: Need, { review, actor: viewer, context }: Situation): NeedView {
  const may = (type: Exclude<DevelopmentCommand['type'], 'enterNeed'>) =>
    isOffered({ type, about: { needId: need.id }, situation: { review, actor: viewer, context } });
  return {
    ...need,
    routeName: need.route && ROUTES[need.route],
    priorityName: need.priority && PRIORITIES[need.priority],
    enteredByName: viewPerson(need.enteredBy, context).name,
    canChange: may('changeNeed'),
    canWithdraw: may('withdrawNeed'),
    canPromise: may('promiseNeed'),
    canProvide: may('provideNeed'),
    canDecline: may('declineNeed'),
    canRecordEffect: may('recordEffect'),
  };
}
