import type { Situation } from '../review/situation.ts';
import { isoIn } from '../calendar/moments.ts';
import { mayLaunch } from '../launch/mayLaunch.ts';
import type { PolicyDuty } from '../policies/policyDuties.ts';
import type { Person } from '../people/person.ts';
import type { Preferences } from '../people/preferences.ts';
import type { Role } from '../people/roles.ts';
import { accessTo } from '../review/access/accessTo.ts';
import type { Context } from '../review/context.ts';
import type { SchoolForReviews } from '../review/contextFor.ts';
import { isLate } from '../review/late.ts';
import { isOpen } from '../review/obligations.ts';
import { todayAt } from '../review/today.ts';
import { partiesOf } from '../review/parties.ts';
import type { Review } from '../review/review.ts';
import { isStanding } from '../review/meetings/meeting.ts';
import { keepsRegister } from './developmentRegister.ts';
import { looksAfterRecords } from './records.ts';
import { type CountedDays, countedDays } from './countedDays.ts';
import { type PersonView, viewPerson } from './person.ts';
import { type ProgressView, viewProgress } from '../review/meetings/viewProgress.ts';
import type { SchoolFigures } from './schoolFigures.ts';
import { afterSteps, type Stage, stages } from './stages.ts';
import { byUrgency, type Todo, todos } from './todo.ts';
import { hasEnded } from '../review/closing/hasEnded.ts';
import { type InCycle, inCycles } from '../review/closing/inCycles.ts';
import { inOrder } from '../inOrder.ts';
import { type Break, nextBreak } from './nextBreak.ts';
import { type GoodNow, goodNow } from './goodNow.ts';
import { onToday, type TodayItem } from './today.ts';

/** What somebody sees first: the next thing to do, what is coming, what waits for others, and the team. */
export type HomeView = {
  me: PersonView & { roles: Role[] };
  /** The year of the achievement targets that the school sets, if one of its policies has any (KS-07). */
  targetsYear: number | null;
  now: string;
  timeZone: string;
  /** What this person takes part in today, in order of time. */
  today: TodayItem[];
  /** What this person owes or is asked for now, most urgent first. Optional duties are only in the review itself. */
  yours: Todo[];
  /** What nobody asks for today and would help the own review on; null while something of it is due from this person. */
  goodNow: GoodNow | null;
  /** The next dates of the school's year: half term begins, the term ends. ISO dates; null without any ahead. */
  nextBreak: Break | null;
  /** What others owe in this person's own reviews or in those of his or her team. */
  waitingFor: Todo[];
  /** This person's own reviews. */
  own: ReviewSummary[];
  /** Reviews in which this person is the reviewer. */
  team: ReviewSummary[];
  /** Reviews in which this person has another part, such as observing. For those who follow many: only such a part. */
  others: ReviewSummary[];
  /** Reviews of cycles that have yet to begin, of people who also have a present one. */
  coming: ReviewSummary[];
  /** How everybody stands whom this person follows beyond the own team; null for most people. */
  school: SchoolFigures | null;
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
  /** How many reviews that this person sees have ended while none follows them yet. */
  ended: number;
  /** There is a review of somebody whom the viewer manages that he or she may ask to see (KM-52). */
  mayAsk: boolean;
  /** Why this person has no review, if that is so (KM-02, TA-01). */
  notCovered: string | null;
  /** For administrators: how many messages reached nobody, and how much work was given up; null for others. */
  delivery: { notReached: number; givenUp: number } | null;
  preferences: Pick<Preferences, 'language' | 'tourOver'>;
};

/** One thing to do about a policy itself. */
export type PolicyTodo = Pick<
  PolicyDuty,
  'key' | 'policy' | 'policyTitle' | 'obligation' | 'kind' | 'rule' | 'clause' | 'duty' | 'because' | 'state'
> & { due: string; counted: CountedDays };

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
  /** What comes once every step is done; null before. */
  afterSteps: Stage | null;
  /** Whether its meetings happen, for managers above who see no more (KC-14). */
  progress: ProgressView | null;
  /** The moment of the meeting that stands, if there is one. */
  meetingAt: string | null;
  next: Todo | null;
  overdue: number;
  /** Nothing is owed in it any more, now or later in its cycle. */
  complete: boolean;
};

/** What the policy only offers is not asked for; a signature is, also where the statement is complete without it (KM-43). */
const isAskedFor = ({ optional, action }: Todo) => !optional || action === 'statementSignedByReviewee';

/** Whether something is asked of the viewer now. */
export const isOwnWork = (todo: Todo): boolean => todo.yours && isOpen(todo) && isAskedFor(todo) && !todo.tooLate;

/** One review as a line of a list. */
export function summarise({ review, actor: viewer, context }: Situation): ReviewSummary {
  const sees = accessTo({ review, person: viewer, context });
  const whole = sees.has('whole');
  const asked = todos({ review, actor: viewer, context })
    // Somebody who sees only part of the review is told of no duties but his or her own.
    .filter((todo) => !todo.optional && (whole || todo.yours));
  const open = asked.filter(isOpen).toSorted(byUrgency);
  return {
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    policy: context.pack.title,
    cycle: review.cycle,
    stages: whole ? stages(review, context) : [],
    afterSteps: whole ? afterSteps(review, context) : null,
    progress: sees.has('progress') && !whole ? viewProgress(review, context) : null,
    meetingAt: whole ? (review.meetings.find(isStanding)?.start ?? null) : null,
    next: open[0] ?? null,
    overdue: open.filter(isLate).length,
    complete: asked.every(({ state }) => state === 'done' || state === 'withdrawn'),
  };
}

type ViewHomeArgs = {
  viewer: Person;
  seen: readonly { review: Review; context: Context }[];
  /** What is to be done in reviews that are not among those, and how the school stands. */
  beyond?: undefined | { todos: readonly Todo[]; school: SchoolFigures | null; ended: number };
  context: Pick<SchoolForReviews, 'now' | 'calendar' | 'person' | 'everybody' | 'preferences'> & {
    notCovered: string | null;
    policyDuties: readonly PolicyDuty[];
    targetsYear: number | null;
    canDropIn: boolean;
    mayAsk: boolean;
    delivery: HomeView['delivery'];
  };
};

/** The home page of one person, from the reviews that he or she may see. */
export function viewHome({
  viewer,
  seen,
  beyond = { todos: [], school: null, ended: 0 },
  context: { notCovered, policyDuties, targetsYear, canDropIn, mayAsk, delivery, ...now },
}: ViewHomeArgs): HomeView {
  const open = seen
    .flatMap(({ review, context }) => todos({ review, actor: viewer, context }))
    .concat(beyond.todos)
    .filter(isOpen)
    .toSorted(byUrgency);
  const part = (review: Review) => {
    if (review.revieweeOid === viewer.oid) return 'own';
    return partiesOf(review, viewer).has('reviewer') ? 'team' : 'others';
  };
  const today = todayAt(now);
  const { language, tourOver } = now.preferences(viewer.oid);
  const { earlier, present, coming } = inCycles(seen, { of: ({ review }) => cycleOf(review), today });
  const summariesOf = (which: typeof seen) =>
    which.map(({ review, context }) => summarise({ review, actor: viewer, context }));
  const summaries = (which: 'own' | 'team' | 'others') =>
    summariesOf(present.filter(({ review }) => part(review) === which));
  const yours = open.filter(isOwnWork);
  const close = new Set(seen.filter(({ review }) => part(review) !== 'others').map(({ review }) => review.id));
  return {
    targetsYear,
    me: {
      ...viewPerson(viewer.oid, now),
      roles: viewer.roles,
    },
    now: isoIn(now.now, now.calendar.timeZone),
    timeZone: now.calendar.timeZone,
    today: onToday({ viewer, seen: present }),
    yours,
    goodNow: ownGoodNow({ viewer, seen: present, yours }),
    nextBreak: nextBreak(now.calendar, today),
    waitingFor: open.filter((todo) => !todo.yours && !todo.optional && !todo.tooLate && close.has(todo.reviewId)),
    own: summaries('own'),
    team: summaries('team'),
    others: summaries('others'),
    coming: summariesOf(coming),
    school: beyond.school,
    earlier: earlier.map(summariseEarlier).toSorted((a, b) => inOrder(b.cycle.end, a.cycle.end)),
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
        counted: countedDays({ due: dueLocal, oid: viewer.oid, context: now }),
      })),
    canKeepRegister: keepsRegister(viewer),
    looksAfterRecords: looksAfterRecords(viewer),
    canDropIn,
    mayAsk,
    mayLaunch: mayLaunch(viewer),
    ended: present.filter(({ review }) => hasEnded(review, today)).length + beyond.ended,
    notCovered,
    delivery,
    preferences: { language, tourOver },
  };
}

type OwnGoodNowArgs = Pick<ViewHomeArgs, 'viewer' | 'seen'> & { yours: readonly Todo[] };

function ownGoodNow({ viewer, seen, yours }: OwnGoodNowArgs): GoodNow | null {
  const own = seen.find(({ review }) => whose(review) === viewer.oid);
  if (!own || yours.some(({ reviewId }) => reviewId === own.review.id)) return null;
  return goodNow({ ...own, actor: viewer });
}

function whose({ revieweeOid }: Review): string {
  return revieweeOid;
}

function cycleOf({ revieweeOid, cycle, closing }: Review): InCycle {
  return { revieweeOid, cycle, closedAt: closing.closed?.at ?? null, nextReviewId: closing.nextReviewId };
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
