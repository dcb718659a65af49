import type { Situation } from '../review/situation.ts';
import { Temporal } from 'temporal-polyfill';
import { inOrderOfTime, isBefore } from '../calendar/moments.ts';
import type { Context } from '../review/context.ts';
import { type Duty, type DutyState, obligations } from '../review/obligations.ts';
import { isStanding } from '../review/meetings/meeting.ts';
import type { Request } from '../review/request.ts';
import { requests } from '../review/requests.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Review } from '../review/review.ts';
import type { SectionId } from '../review/sections.ts';
import { type ToDoKind, sectionOf } from '../review/toDo.ts';
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
  /** The ISO instant at which the review was opened, if the deadline had passed by then; otherwise null. */
  openedAfter: string | null;
  /** The policy offers it and does not ask for it. */
  optional: boolean;
  /** The calculation of the deadline, which the screen shows: "meeting on Monday 5 October 2026 + 5 working days". */
  because: string | null;
  rule: string | null;
  clause: string | null;
};

/** Everything that anybody has to do in a review: the policy's duties and what people asked of each other. */
export function todos({ review, actor: viewer, context }: Situation): Todo[] {
  const shared = (oid: string) => ({
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    who: viewPerson(oid, context),
    yours: oid === viewer.oid,
  });
  const all = obligations(review, context);
  const duties = all.map((duty) => ({
    ...shared(duty.owedByOid),
    key: duty.key,
    title: duty.duty,
    action: duty.doneWhen,
    section: sectionOf(duty.doneWhen),
    aboutId: duty.paper ?? duty.about.id,
    meeting: duty.meeting ?? null,
    due: duty.dueLocal,
    state:
      isFarOff(duty, context) || standsBack(duty, all) || isInCalendar({ duty, review, context })
        ? ('ahead' as const)
        : duty.state,
    openedAfter: duty.openedAfter,
    optional: duty.optional,
    because: duty.because,
    rule: duty.rule,
    clause: duty.clause,
  }));
  const asked = requests(review, context).map((request) => ({
    ...shared(request.to),
    key: `${request.kind}.${request.aboutId}.${request.to}`,
    title: request.title,
    action: request.kind,
    section: request.section,
    aboutId: request.aboutId,
    meeting: null,
    due: request.due ?? null,
    state: stateOf(request, context),
    openedAfter: null,
    optional: false,
    because: null,
    rule: request.rule ?? null,
    clause: request.clause ?? null,
  }));
  return [...duties, ...asked];
}

/** A request is owed at once. A request with a day of its own waits until that is near, and is overdue after it. */
function stateOf({ due }: Request, { now }: Pick<Context, 'now'>): DutyState {
  if (due === undefined) return 'owed';
  if (isBefore(due, now)) return 'overdue';
  return isFarOff({ state: 'owed', due }, { now }) ? 'ahead' : 'owed';
}

/** A duty due in more than this many days is listed under what comes later. */
const FAR_OFF_DAYS = 60;

function isFarOff({ state, due }: Pick<Duty, 'state' | 'due'>, { now }: Pick<Context, 'now'>): boolean {
  return state === 'owed' && now.until(Temporal.Instant.from(due)).total('days') > FAR_OFF_DAYS;
}

type IsInCalendarArgs = { duty: Duty; review: Pick<Review, 'meetings'>; context: Pick<Context, 'now'> };

/** A meeting that is arranged in time waits for its day: until then nobody need do anything about it. */
function isInCalendar({
  duty: { state, doneWhen, meeting: kind, due },
  review: { meetings },
  context: { now },
}: IsInCalendarArgs): boolean {
  const isAhead = (start: string) => isBefore(now, start) && !isBefore(due, start);
  return (
    state === 'owed' &&
    doneWhen === 'meetingHeld' &&
    meetings.some((each) => isStanding(each) && each.kind === kind && isAhead(each.start))
  );
}

/** Whether a duty stands back in lists: it frames others, and a sooner duty of the same person is open. */
function standsBack(duty: Duty, all: readonly Duty[]): boolean {
  return (
    duty.frame &&
    duty.state === 'owed' &&
    all.some(
      (each) =>
        !each.optional && each.state === 'owed' && each.owedByOid === duty.owedByOid && isBefore(each.due, duty.due),
    )
  );
}

/** Most urgent first: overdue things, then by deadline, then things without a deadline. */
export function byUrgency(a: Todo, b: Todo): number {
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null);
  return inOrderOfTime(a.due, b.due);
}
