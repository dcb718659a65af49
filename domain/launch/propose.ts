import { dateInWords } from '../calendar/inWords.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import type { Flag } from '../limits/flag.ts';
import { revieweesEachReviewer } from '../limits/revieweesEachReviewer.ts';
import { type Training, trainedFor } from '../limits/trainedFor.ts';
import { leaderOf } from '../people/leadership.ts';
import type { Person } from '../people/person.ts';
import { type AdoptedPolicy, policyFor } from '../policies/adoption.ts';
import type { Cycle } from '../policies/cycles.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { PolicyPack, RuleRef } from '../policies/policyPack.ts';
import { coverageOf } from '../review/openReview.ts';
import { isRefusal } from '../review/refusal.ts';
import { mayLaunchFor } from './mayLaunch.ts';
import { type LaunchFacts, managerOf, proposedReviewer } from './proposedReviewer.ts';
import { dateOfLaunch, whyOwnCycle } from './whichCycle.ts';
import type { LaunchSelection } from './launchSelection.ts';
import { byName, inDecidingOrder } from '../people/order.ts';

/** An existing review, as far as a launch needs to know it. */
export type KnownReview = { revieweeOid: string; reviewerOid: string; cycle: Cycle; isClosed: boolean };

/**
 * - `ready`: the launch opens this review.
 * - `open`: it was opened before.
 * - `cannot`: the policy or a missing reviewer prevents it.
 * - `leftOut`: whoever launches left it out.
 */
export type ProposalState = 'ready' | 'open' | 'cannot' | 'leftOut';

/** What a launch means for one person. */
export type Proposal = {
  person: Person;
  /** The date on which policy and cycle are looked up. */
  date: string;
  policy: { id: string; title: string } | null;
  cycle: Cycle | null;
  /** Why the cycle is this person's own, if it is. */
  cycleWhy: (RuleRef & { text: string }) | null;
  reviewer: Person | null;
  approver: Person | null;
  state: ProposalState;
  /** The warning that the reviewer has no training on record. It is never a refusal (KM-21). */
  warning: Flag | null;
  /** Why it cannot be opened, or that it is open already. */
  why: (Partial<RuleRef> & { text: string }) | null;
};

type SchoolToLaunch = LaunchFacts & {
  /** Who launches. Leaders do so only for people whom they lead (TA-02). */
  by?: Person;
  adopted: readonly AdoptedPolicy[];
  calendar: Pick<SchoolCalendar, 'terms'>;
  today: string;
  reviews: readonly KnownReview[];
  trainings: (oid: string) => readonly Training[];
};

/**
 * What launching a cycle means for all staff whom the policies in question are for, by name: who gets a review under
 * which policy, in which cycle (KM-05, KM-09, TA-05, X-01) and with which reviewer (KM-15, TA-06), and who gets none,
 * with the clause (KM-02, TA-01, KM-16). The same facts always give the same result, and nothing is changed.
 */
export function proposeLaunch(choices: LaunchSelection, school: SchoolToLaunch): Proposal[] {
  const reviewees = new Map<string, Set<string>>();
  for (const { reviewerOid, revieweeOid, cycle, isClosed } of school.reviews)
    if (!isClosed && school.today <= cycle.end) ofReviewer(reviewees, reviewerOid).add(revieweeOid);
  return [...school.people.values()]
    .filter(({ staffGroup }) => staffGroup !== null)
    .filter((person) => isAmong(person, { choices, school }))
    .toSorted(inDecidingOrder)
    .map((person) => ({ person, date: dateOfLaunch({ person, cycle: choices.cycle, school }) }))
    .map(({ person, date }) => ({ person, date, policy: policyFor({ adopted: school.adopted, person, date }) }))
    .filter(({ policy }) => choices.policy === null || policy?.id === choices.policy)
    .filter(
      ({ person, policy }) =>
        !school.by || mayLaunchFor({ actor: school.by, reviewee: person, pack: policy?.pack ?? {} }),
    )
    .map(({ person, date, policy }) => {
      if (!policy) return { ...nothing(person, date), why: { text: NO_POLICY } };
      const proposal = proposeOne({ person, given: { date, pack: policy.pack }, choices, school });
      return proposal.state === 'ready' ? withinMaximum({ proposal, pack: policy.pack, reviewees }) : proposal;
    })
    .toSorted((a, b) => byName(a.person, b.person));
}

type IsAmongArgs = { choices: LaunchSelection; school: LaunchFacts };

/** Whether somebody is of the part of the staff for whom a cycle is launched. */
function isAmong(person: Person, { choices: { staffGroup, department, managerOid }, school }: IsAmongArgs): boolean {
  return (
    (staffGroup === null || person.staffGroup === staffGroup) &&
    (department === null || person.department === department) &&
    (managerOid === null || managerOf(person, school) === managerOid)
  );
}

type ProposeOneArgs = {
  person: Person;
  given: { date: string; pack: PolicyPack };
  choices: LaunchSelection;
  school: SchoolToLaunch;
};

function proposeOne({ person, given: { date, pack }, choices, school }: ProposeOneArgs): Proposal {
  const theirs = school.reviews.filter(({ revieweeOid }) => revieweeOid === person.oid);
  const lastEnd = theirs
    .map(({ cycle }) => cycle.end)
    .filter((end) => end < date)
    .toSorted()
    .at(-1);
  const covered = coverageOf({ reviewee: person, pack, date, calendar: school.calendar, lastEnd });
  const base = { ...nothing(person, date), policy: { id: pack.id, title: pack.title } };
  if (isRefusal(covered)) return { ...base, why: { ...covered, text: covered.message } };
  const { cycle } = covered;
  const { reviewer: proposed, otherwise, ref } = proposedReviewer({ pack, reviewee: person, known: school });
  const chosen = choices.reviewers[person.oid];
  const reviewer = chosen === undefined ? proposed : (school.people.get(chosen) ?? null);
  const full = {
    ...base,
    cycle,
    cycleWhy: whyOwnCycle({ pack, person, cycle }) ?? null,
    reviewer,
    approver: leaderOf({ reviewee: person, people: [...school.people.values()], policy: pack }) ?? reviewer,
  };
  const running = theirs.find(
    (each) => !each.isClosed && each.cycle.start <= cycle.end && cycle.start <= each.cycle.end,
  );
  if (running) {
    const text = `A review is open until ${dateInWords(running.cycle.end, school.today)}. It goes on as it is.`;
    return { ...full, state: 'open', reviewer: school.people.get(running.reviewerOid) ?? null, why: { text } };
  }
  if (choices.leftOut.includes(person.oid)) return { ...full, state: 'leftOut' };
  if (!reviewer) return { ...full, why: { ...ref, text: otherwise } };
  if (reviewer.oid === person.oid)
    return { ...full, why: { text: 'Nobody reviews him- or herself. Choose somebody else.' } };
  const [limit] = limitsOf({ pack, kind: 'trainedFor', staffGroup: person.staffGroup }).filter(
    ({ what }) => what === 'reviewing',
  );
  const task = { name: reviewer.displayName, trainings: school.trainings(reviewer.oid), on: school.today };
  return { ...full, state: 'ready', warning: (limit && trainedFor(limit, task)) ?? null };
}

const NO_POLICY = 'No policy that the school has adopted covers this staff group.';

function nothing(person: Person, date: string): Proposal {
  return {
    person,
    date,
    policy: null,
    cycle: null,
    cycleWhy: null,
    reviewer: null,
    approver: null,
    state: 'cannot',
    warning: null,
    why: null,
  };
}

type WithinMaximumArgs = { proposal: Proposal; pack: PolicyPack; reviewees: Map<string, Set<string>> };

/** A reviewer's reviewees are counted in the order of names. Reviews beyond the maximum cannot be opened (KM-16). */
function withinMaximum({ proposal, pack, reviewees }: WithinMaximumArgs): Proposal {
  const { person, reviewer } = proposal;
  if (!reviewer) return proposal;
  const others = ofReviewer(reviewees, reviewer.oid);
  const [limit] = limitsOf({ pack, kind: 'revieweesEachReviewer', staffGroup: person.staffGroup });
  const assignment = { reviewer: reviewer.displayName, revieweeOids: [...others], newRevieweeOid: person.oid };
  const flag = limit && revieweesEachReviewer(limit, assignment);
  if (flag)
    return {
      ...proposal,
      state: 'cannot',
      why: { rule: flag.rule, clause: flag.clause, text: inWordsOf(pack, flag.message) },
    };
  others.add(person.oid);
  return proposal;
}

function ofReviewer(reviewees: Map<string, Set<string>>, oid: string): Set<string> {
  const known = reviewees.get(oid) ?? new Set<string>();
  reviewees.set(oid, known);
  return known;
}
