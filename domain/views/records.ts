import { presentTermEnd } from '../calendar/terms.ts';
import { inOrderOfTime, isoIn } from '../calendar/moments.ts';
import { hasRole, type Person } from '../people/person.ts';
import { type Role, roleThat } from '../people/roles.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { recordsOf, type RecordsStanding, type Stop } from '../review/retention/keptUntil.ts';
import { HOLD_REASONS } from '../review/retention/state.ts';
import type { Review } from '../review/review.ts';
import { type HoldView, keepsRecordsOf, viewHold } from '../review/retention/view.ts';
import { type PersonView, viewPerson } from './person.ts';
import { asRead, inOrder } from '../inOrder.ts';
import { byName } from '../people/order.ts';

/** One review's records for those who keep them: whose, which cycle, until when. It shows nothing of the content. */
export type RecordLine = {
  reviewId: string;
  person: PersonView;
  policy: string;
  /** The version of the policy that says how long it is kept. */
  ruledBy: { pack: string; version: string };
  cycle: { start: string; end: string };
  until: string;
  because: string;
  rule: string;
  clause: string;
  isOver: boolean;
  /**
   * - `running`: kept.
   * - `toAgree`: somebody must decide.
   * - `agreed`: somebody has decided.
   * - `byItself`: nobody need do anything.
   * - `stopped`: see `stops`.
   */
  state: 'running' | 'toAgree' | 'agreed' | 'byItself' | 'stopped';
  stops: Stop[];
  hold: HoldView | null;
};

/** One entry of the register of destruction. */
export type DestroyedLine = {
  /** Known for a year, to those who kept the record; null afterwards and to everybody else. */
  person: PersonView | null;
  policy: string;
  cycle: { start: string; end: string };
  until: string;
  rule: string;
  clause: string;
  destroyedAt: string;
  /** Who agreed, if the policy wants an agreement. */
  agreedBy: PersonView | null;
  /** Who took the review back before anybody had acted in it; null where the time of keeping was over. */
  takenBackBy: PersonView | null;
};

/** The school’s records of reviews: how long each is kept, what falls due, what is held and what was destroyed. */
export type RecordsView = {
  now: string;
  timeZone: string;
  /** The last day of the present term. */
  termEnds: string;
  /** How many are kept until which year, the next year first. */
  years: { year: number; policies: { policy: string; count: number }[]; count: number }[];
  /** Records under policies that name no period: kept until the school says otherwise. */
  withoutPeriod: { policy: string; count: number }[];
  /** How many of all fall due by the end of this term, and how many are held. */
  counts: { due: number; held: number };
  /** Records whose names the viewer may see, the earliest first. */
  lines: RecordLine[];
  reasons: { id: string; name: string }[];
  destroyed: DestroyedLine[];
};

/** What the register keeps of a destroyed record, as it is stored. */
export type Destroyed = {
  revieweeOid: string | null;
  /** Who led the place where the person worked, and so answered for the record. */
  ledBy: Role;
  policy: string;
  cycle: { start: string; end: string };
  until: string;
  rule: string;
  clause: string;
  destroyedAt: string;
  agreedBy: string | null;
  /** Who took the review back before anybody had acted in it; null where the time of keeping was over. */
  takenBackBy: string | null;
};

/**
 * Whether somebody may open the page of records: administrators for the figures alone, others for the records
 * that they keep.
 */
export function looksAfterRecords(person: Person): boolean {
  return roleThat('seesRecords', person) !== undefined;
}

type ViewRecordsArgs = {
  viewer: Person;
  all: readonly { review: Review; context: Context }[];
  destroyed: readonly Destroyed[];
  school: Pick<Context, 'now' | 'calendar' | 'person'>;
};

export function viewRecords({ viewer, all, destroyed, school }: ViewRecordsArgs): RecordsView {
  const known = all.flatMap(({ review, context }) => {
    const records = recordsOf(review, context);
    return records ? [{ review, context, records }] : [];
  });
  const termEnds = presentTermEnd(todayAt(school), school.calendar);
  const years = Map.groupBy(known, ({ records }) => Number(records.until.slice(0, 4)));
  return {
    now: isoIn(school.now, school.calendar.timeZone),
    timeZone: school.calendar.timeZone,
    termEnds,
    years: [...years]
      .map(([year, reviews]) => ({ year, count: reviews.length, policies: byPolicy(reviews) }))
      .toSorted((a, b) => a.year - b.year),
    withoutPeriod: byPolicy(all.filter(({ context }) => !context.pack.retention)),
    counts: {
      due: known.filter(({ records }) => records.until <= termEnds).length,
      held: known.filter(({ records }) => records.stops.includes('hold')).length,
    },
    lines: known
      .filter(({ review, context }) => keepsRecordsOf({ review, actor: viewer, context }))
      .map((each) => lineOf({ each, viewer, termEnds }))
      .toSorted((a, b) => inOrder(a.until, b.until) || byName(a.person, b.person)),
    reasons: Object.entries(HOLD_REASONS).map(([id, name]) => ({ id, name })),
    destroyed: destroyed
      .map((entry) => destroyedLine({ entry, viewer, school }))
      .toSorted((a, b) => inOrderOfTime(b.destroyedAt, a.destroyedAt)),
  };
}

type RecordOfReview = { review: Review; context: Context; records: RecordsStanding };

type LineOfArgs = { each: RecordOfReview; viewer: Person; termEnds: string };

function lineOf({ each: { review, context, records }, viewer, termEnds }: LineOfArgs): RecordLine {
  const { until, because, rule, isOver, stops } = records;
  return {
    reviewId: review.id,
    person: viewPerson(review.revieweeOid, context),
    policy: context.pack.title,
    ruledBy: review.policy,
    cycle: review.cycle,
    until,
    because,
    rule: rule.rule,
    clause: rule.clause,
    isOver,
    state: until <= termEnds ? dueState(records) : 'running',
    stops,
    hold: viewHold({ review, actor: viewer, context }),
  };
}

function dueState({ stops, needsAgreement, rule }: RecordsStanding): RecordLine['state'] {
  if (stops.length > 0) return 'stopped';
  if (needsAgreement) return 'toAgree';
  return rule.destroy === 'mayAfter' ? 'agreed' : 'byItself';
}

type DestroyedLineArgs = { entry: Destroyed; viewer: Person; school: Pick<Context, 'person'> };

function destroyedLine({
  entry: { revieweeOid, ledBy, agreedBy, takenBackBy, policy, cycle, until, rule, clause, destroyedAt },
  viewer,
  school,
}: DestroyedLineArgs): DestroyedLine {
  const named = revieweeOid !== null && (hasRole(viewer, ledBy) || hasRole(viewer, 'businessManager'));
  return {
    policy,
    cycle,
    until,
    rule,
    clause,
    destroyedAt,
    person: named ? viewPerson(revieweeOid, school) : null,
    agreedBy: agreedBy === null ? null : viewPerson(agreedBy, school),
    takenBackBy: takenBackBy === null ? null : viewPerson(takenBackBy, school),
  };
}

function byPolicy(reviews: readonly { context: Context }[]): { policy: string; count: number }[] {
  return [...Map.groupBy(reviews, ({ context }) => context.pack.title)]
    .map(([policy, list]) => ({ policy, count: list.length }))
    .toSorted((a, b) => asRead(a.policy, b.policy));
}
