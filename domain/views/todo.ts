import type { Situation } from '../review/situation.ts';
import { Temporal } from 'temporal-polyfill';
import { byName } from '../people/order.ts';
import { inOrderOfTime, isBefore } from '../calendar/moments.ts';
import type { Context } from '../review/context.ts';
import { type Duty, type DutyState, isOpen, isTooLate, obligations } from '../review/obligations.ts';
import { isStanding, type Meeting } from '../review/meetings/meeting.ts';
import type { Person } from '../people/person.ts';
import { isLate } from '../review/late.ts';
import { requests } from '../review/requests.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Review } from '../review/review.ts';
import type { SectionId } from '../review/sections.ts';
import { type ToDoKind, sectionOf } from '../review/toDo.ts';
import { type CountedDays, countedDays } from './countedDays.ts';
import { type PersonView, viewPerson } from './person.ts';

/** One thing that somebody must do in one review, with its deadline and reason if a policy gives one. */
export type Todo = {
  key: string;
  reviewId: string;
  /** Whose review it is in. */
  reviewee: PersonView;
  who: PersonView;
  /** Whether the viewer must do it. */
  yours: boolean;
  title: string;
  /** What fulfils it: a fact of the policy's vocabulary, or what was asked for. */
  action: ToDoKind;
  section: SectionId;
  aboutId: string;
  /** The kind of meeting to arrange or hold, if it is about one. */
  meeting: MeetingKind | null;
  /** ISO with offset; null for a request without a deadline. */
  due: string | null;
  state: DutyState;
  /** The ISO instant from which it could be done at all, if the deadline had passed by then; otherwise null. */
  openedAfter: string | null;
  /** The policy offers it and does not ask for it. */
  optional: boolean;
  /** The calculation of the deadline, which the screen shows: "5 working days after the meeting on Monday 5 October 2026". */
  because: string | null;
  rule: string | null;
  clause: string | null;
  /** What the policy says about it, in the pack's words; null for a request without a duty behind it. */
  says: string | null;
  /** The policy that it comes from: the pack's id. */
  policy: string;
  /** How the deadline is told; null without one. */
  counted: CountedDays | null;
  /** The last moment at which it would have served: the meeting for which it was meant is over. */
  tooLate: boolean;
  /** The ISO moment, or date, at which it was done; null if it is not, or nobody knows. */
  doneAt: string | null;
};

/**
 * Something to do, as it is kept where lists are read from: all of it that does not depend on who looks, with the state
 * it had. `startsAt` is an ISO instant; `duty`: the policy owes it, rather than one of the two asked for it.
 */
export type KeptTodo = Omit<
  Todo,
  'reviewId' | 'reviewee' | 'who' | 'yours' | 'policy' | 'counted' | 'tooLate' | 'doneAt'
> & {
  whoOid: string;
  duty: {
    obligation: string;
    about: Duty['about']['kind'];
    frame: boolean;
    startsAt: string;
    /** The ISO instant of the event before which it had to be done. */
    before: string | null;
  } | null;
};

/** Everything that anybody has to do in a review: the policy's duties and what people asked of each other. */
export function todos({ review, actor: viewer, context }: Situation): Todo[] {
  const doneAt = new Map(obligations(review, context).map((duty) => [duty.key, duty.doneAt]));
  return todosNow({ review, kept: keptTodos(review, context), viewer, context }).map((todo) => ({
    ...todo,
    doneAt: doneAt.get(todo.key) ?? null,
  }));
}

/** The same, as it is kept: with the states of this moment. */
export function keptTodos(review: Review, context: Context): KeptTodo[] {
  const duties = obligations(review, context).map((duty): KeptTodo => ({
    key: duty.key,
    whoOid: duty.owedByOid,
    title: duty.duty,
    action: duty.doneWhen,
    section: sectionOf(duty.doneWhen),
    aboutId: duty.paper ?? duty.about.id,
    meeting: duty.meeting ?? null,
    due: duty.dueLocal,
    state: duty.state,
    openedAfter: duty.openedAfter,
    optional: duty.optional,
    because: duty.because,
    rule: duty.rule,
    clause: duty.clause,
    says: duty.says,
    duty: {
      obligation: duty.obligation,
      about: duty.about.kind,
      frame: duty.frame,
      startsAt: duty.startsAt,
      before: duty.before,
    },
  }));
  const asked = requests(review, context).map((request): KeptTodo => ({
    key: `${request.kind}.${request.aboutId}.${request.to}`,
    whoOid: request.to,
    title: request.title,
    action: request.kind,
    section: request.section,
    aboutId: request.aboutId,
    meeting: null,
    due: request.due ?? null,
    state: 'owed',
    openedAfter: null,
    optional: false,
    because: null,
    rule: request.rule ?? null,
    clause: request.clause ?? null,
    says: null,
    duty: null,
  }));
  return [...duties, ...asked];
}

type TodosNowArgs = {
  review: Pick<Review, 'id' | 'revieweeOid'> & { policy: { pack: string }; meetings: readonly PlannedMeeting[] };
  kept: readonly KeptTodo[];
  viewer: Pick<Person, 'oid'>;
  context: Pick<Context, 'now' | 'person' | 'calendar'>;
};

type PlannedMeeting = Pick<Meeting, 'kind' | 'start' | 'cancelled' | 'notice' | 'booking'>;

/** What was kept, as it stands at a later moment for somebody. */
export function todosNow({ review, kept, viewer, context }: TodosNowArgs): Todo[] {
  const all = kept.map((todo) => ({ ...todo, state: laterState(todo, context) }));
  return all.map(({ duty, whoOid, ...todo }) => ({
    ...todo,
    reviewId: review.id,
    policy: review.policy.pack,
    counted: todo.due === null ? null : countedDays({ due: todo.due, oid: whoOid, context }),
    // What is done is not kept where lists are read from.
    doneAt: null,
    tooLate: isTooLate({ state: todo.state, before: duty?.before ?? null }, context),
    reviewee: viewPerson(review.revieweeOid, context),
    who: viewPerson(whoOid, context),
    yours: whoOid === viewer.oid,
    state:
      isFarOff(todo, context) ||
      (duty !== null && (standsBack({ ...todo, duty, whoOid }, all) || isInCalendar({ todo, review, context })))
        ? 'ahead'
        : todo.state,
  }));
}

/** The state that something has once time has passed: what was owed is overdue, and a mere offer is over. */
function laterState({ state, due, optional, duty }: KeptTodo, { now }: Pick<Context, 'now'>): DutyState {
  if (state !== 'owed' || due === null) return state;
  const end = Temporal.Instant.from(due);
  if (!isBefore(duty ? end.add({ seconds: 1 }) : end, now)) return state;
  return optional ? 'withdrawn' : 'overdue';
}

/** What is due in more than this many days is listed under what comes later. */
const FAR_OFF_DAYS = 60;

function isFarOff({ state, due }: Pick<KeptTodo, 'state' | 'due'>, { now }: Pick<Context, 'now'>): boolean {
  return state === 'owed' && due !== null && now.until(Temporal.Instant.from(due)).total('days') > FAR_OFF_DAYS;
}

type IsInCalendarArgs = { todo: Omit<KeptTodo, 'duty' | 'whoOid'> } & Pick<TodosNowArgs, 'review' | 'context'>;

/** A meeting that is arranged in time waits for its day: until then nobody need do anything about it. */
function isInCalendar({
  todo: { state, action, meeting: kind, due },
  review: { meetings },
  context: { now },
}: IsInCalendarArgs): boolean {
  const isAhead = (start: string) => isBefore(now, start) && due !== null && !isBefore(due, start);
  return (
    state === 'owed' &&
    action === 'meetingHeld' &&
    meetings.some((each) => isStanding(each) && each.kind === kind && isAhead(each.start))
  );
}

/** States of a duty that is open, or will be. */
const IS_TO_COME: ReadonlySet<DutyState> = new Set(['owed', 'overdue', 'ahead', 'waiting']);

/**
 * Whether a duty stands back in lists: it frames others, and the same person has one of those still to do, by the same
 * day or sooner, late or not: the meeting to arrange, the draft of what has to be signed.
 */
function standsBack({ state, due, whoOid, duty }: KeptTodo, all: readonly KeptTodo[]): boolean {
  return (
    duty?.frame === true &&
    isOpen({ state }) &&
    due !== null &&
    all.some(
      (each) =>
        each.duty !== null &&
        !each.duty.frame &&
        !each.optional &&
        IS_TO_COME.has(each.state) &&
        each.whoOid === whoOid &&
        each.due !== null &&
        !isBefore(due, each.due),
    )
  );
}

/**
 * Most urgent first: what is late, what is due today, then requests without a deadline, since somebody waits for the
 * answer, then by deadline. What can no longer serve its purpose comes last.
 */
export function byUrgency(a: Todo, b: Todo): number {
  const rank = (todo: Todo) => {
    if (todo.tooLate) return 4;
    if (isLate(todo)) return 0;
    if (todo.state === 'owed' && todo.counted?.workingDays === 0) return 1;
    return todo.due === null ? 2 : 3;
  };
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const byTime = a.due === null || b.due === null ? 0 : inOrderOfTime(a.due, b.due);
  return byTime || byName(a.reviewee, b.reviewee);
}
