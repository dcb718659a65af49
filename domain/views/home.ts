import type { Situation } from '../review/situation.ts';
import { isoIn } from '../calendar/moments.ts';
import { mayLaunch } from '../launch/mayLaunch.ts';
import type { PolicyDuty } from '../policies/policyDuties.ts';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { accessTo } from '../review/access/accessTo.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { partiesOf } from '../review/parties.ts';
import type { Review } from '../review/review.ts';
import { isStanding } from '../review/meetings/meeting.ts';
import { keepsRegister } from './developmentRegister.ts';
import { looksAfterRecords } from './records.ts';
import { type PersonView, viewPerson } from './person.ts';
import { type ProgressView, viewProgress } from '../review/meetings/viewProgress.ts';
import { type Stage, stages } from './stages.ts';
import { byUrgency, type Todo, todos } from './todo.ts';
import { inOrder } from '../inOrder.ts';

/** What somebody sees first: the next thing to do, what is coming, what waits for others, and the team. */
export type HomeView = {
  me: PersonView & { roles: Role[]; managesPeople: boolean };
  /** The year of the achievement targets that the school sets, if one of its policies has any (KS-07). */
  targetsYear: number | null;
  now: string;
  timeZone: string;
  /** What this person owes or is asked for now, most urgent first. Optional duties are only in the review itself. */
  yours: Todo[];
  /** What others owe in this person's own reviews or in those of his or her team. */
  waitingFor: Todo[];
  /** This person's own reviews. */
  own: ReviewSummary[];
  /** Reviews in which this person is the reviewer. */
  team: ReviewSummary[];
  /** Reviews in which this person has another part: observing, approving, or leading the school. */
  others: ReviewSummary[];
  /** Reviews of earlier cycles, closed or followed by the next one, the latest cycle first. */
  earlier: EarlierReview[];
  /** What this person owes about policies themselves: to read or to review one. */
  policies: PolicyTodo[];
  /** What this person can do for the whole school. */
  canKeepRegister: boolean;
  /** This person sees how long records are kept (KM-55, TA-32, PA-12). */
  looksAfterRecords: boolean;
  canDropIn: boolean;
  /** This person opens reviews for the school. */
  mayLaunch: boolean;
  /** Why this person has no review, if that is so (KM-02, TA-01). */
  notCovered: string | null;
  /** For administrators: how many messages reached nobody, and how much work was given up; null for others. */
  delivery: { notReached: number; givenUp: number } | null;
};

/** One thing to do about a policy itself. */
export type PolicyTodo = Pick<
  PolicyDuty,
  'key' | 'policy' | 'policyTitle' | 'obligation' | 'kind' | 'rule' | 'clause' | 'duty' | 'because' | 'state'
> & { due: string };

/** A review of an earlier cycle as a line of a list. */
export type EarlierReview = Pick<ReviewSummary, 'reviewId' | 'reviewee' | 'reviewer' | 'policy' | 'cycle'> & {
  closedAt: string | null;
};

export type ReviewSummary = {
  reviewId: string;
  reviewee: PersonView;
  reviewer: PersonView;
  policy: string;
  cycle: { start: string; end: string };
  /**
   * Empty for people who do not see the whole review: they only decide who reviews, observe, or read one part (PA-08).
   */
  stages: Stage[];
  /** Whether its meetings happen, for managers above who see no more (KC-14). */
  progress: ProgressView | null;
  /** The moment of the meeting that stands, if there is one. */
  meetingAt: string | null;
  next: Todo | null;
  overdue: number;
};

/** One review as a line of a list. */
export function summarise({ review, actor: viewer, context }: Situation): ReviewSummary {
  const sees = accessTo({ review, person: viewer, context });
  const whole = sees.has('whole');
  const open = todos({ review, actor: viewer, context })
    // Somebody who sees only part of the review is told of no duties but his or her own.
    .filter((todo) => isOpen(todo) && !todo.optional && (whole || todo.yours))
    .toSorted(byUrgency);
  return {
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    policy: context.pack.title,
    cycle: review.cycle,
    stages: whole ? stages(review, context) : [],
    progress: sees.has('progress') && !whole ? viewProgress(review, context) : null,
    meetingAt: whole ? (review.meetings.find(isStanding)?.start ?? null) : null,
    next: open[0] ?? null,
    overdue: open.filter(({ state, openedAfter }) => state === 'overdue' && openedAfter === null).length,
  };
}

type ViewHomeArgs = {
  viewer: Person;
  seen: readonly { review: Review; context: Context }[];
  context: Pick<Context, 'now' | 'calendar' | 'person' | 'everybody'> & {
    notCovered: string | null;
    policyDuties: readonly PolicyDuty[];
    targetsYear: number | null;
    canDropIn: boolean;
    delivery: HomeView['delivery'];
  };
};

/** The home page of one person, from the reviews that he or she may see. */
export function viewHome({
  viewer,
  seen,
  context: { notCovered, policyDuties, targetsYear, canDropIn, delivery, ...now },
}: ViewHomeArgs): HomeView {
  const open = seen
    .flatMap(({ review, context }) => todos({ review, actor: viewer, context }).filter(isOpen))
    .toSorted(byUrgency);
  const part = (review: Review) => {
    if (review.revieweeOid === viewer.oid) return 'own';
    return partiesOf(review, viewer).has('reviewer') ? 'team' : 'others';
  };
  const today = todayAt(now);
  const past = seen.filter(({ review }) => isEarlier(review, today));
  const current = seen.filter(({ review }) => !isEarlier(review, today));
  const summaries = (which: 'own' | 'team' | 'others') =>
    current
      .filter(({ review }) => part(review) === which)
      .map(({ review, context }) => summarise({ review, actor: viewer, context }));
  const close = new Set(seen.filter(({ review }) => part(review) !== 'others').map(({ review }) => review.id));
  return {
    targetsYear,
    me: {
      ...viewPerson(viewer.oid, now),
      roles: viewer.roles,
      managesPeople: now.everybody().some(({ managerOid }) => managerOid === viewer.oid),
    },
    now: isoIn(now.now, now.calendar.timeZone),
    timeZone: now.calendar.timeZone,
    yours: open.filter((todo) => todo.yours && !todo.optional),
    waitingFor: open.filter((todo) => !todo.yours && !todo.optional && close.has(todo.reviewId)),
    own: summaries('own'),
    team: summaries('team'),
    others: summaries('others'),
    earlier: past.map(summariseEarlier).toSorted((a, b) => inOrder(b.cycle.end, a.cycle.end)),
    policies: policyDuties
      .filter(({ owedByOid, state }) => owedByOid === viewer.oid && (state === 'owed' || state === 'overdue'))
      .map(({ key, policy, policyTitle, obligation, kind, rule, clause, duty, because, state, dueLocal }) => ({
        key,
        policy,
        policyTitle,
        obligation,
        kind,
        rule,
        clause,
        duty,
        because,
        state,
        due: dueLocal,
      })),
    canKeepRegister: keepsRegister(viewer),
    looksAfterRecords: looksAfterRecords(viewer),
    canDropIn,
    mayLaunch: mayLaunch(viewer),
    notCovered,
    delivery,
  };
}

/** Whether a review belongs to an earlier cycle: it is closed, or it has ended and the next one exists. */
function isEarlier({ closing, cycle }: Review, today: string): boolean {
  return closing.closed !== null || (closing.nextReviewId !== null && cycle.end < today);
}

function summariseEarlier({ review, context }: { review: Review; context: Context }): EarlierReview {
  return {
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    policy: context.pack.title,
    cycle: review.cycle,
    closedAt: review.closing.closed?.at ?? null,
  };
}

function isOpen(todo: Todo): boolean {
  return todo.state === 'owed' || todo.state === 'overdue';
}
