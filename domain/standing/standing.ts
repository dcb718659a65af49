import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { inOrderOfTime, isBefore, startOfDay } from '../calendar/moments.ts';
import { addDays } from '../calendar/workingDays.ts';
import { isEarlier } from '../review/closing/inCycles.ts';
import { LEAD_ROLES } from '../people/roles.ts';
import { type KeptStage, keptStages } from '../views/stages.ts';
import { type KeptTodo, keptTodos } from '../views/todo.ts';
import type { Context } from '../review/context.ts';
import { endOf, isStanding, type Meeting, meetingFor } from '../review/meetings/meeting.ts';
import { obligations } from '../review/obligations.ts';
import { MEASURE_IDS } from '../policies/vocabulary.ts';
import { outcomesOf } from './outcomes.ts';
import { observationMinutes } from '../review/observations/observationHours.ts';
import { ledBy } from '../review/parties.ts';
import { presentPanel } from '../review/reviewers/state.ts';
import type { Review } from '../review/review.ts';

/** A word of one of the app's own lists. A row with a word that is no longer there is made again from its review. */
const word = <Word extends string>() =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only the app writes these rows.
  z.string() as unknown as z.ZodType<Word>;

const minutes = z.int().nonnegative();

const stageSchema: z.ZodType<KeptStage> = z.strictObject({
  id: z.string(),
  title: z.string(),
  done: z.boolean(),
  lateAfter: z.string().nullable(),
  at: z.string().nullable(),
  atIs: z.enum(['reached', 'planned', 'due']),
});

const todoSchema: z.ZodType<KeptTodo> = z.strictObject({
  key: z.string(),
  whoOid: z.string(),
  title: z.string(),
  action: word<KeptTodo['action']>(),
  section: word<KeptTodo['section']>(),
  aboutId: z.string(),
  meeting: word<NonNullable<KeptTodo['meeting']>>().nullable(),
  due: z.string().nullable(),
  state: word<KeptTodo['state']>(),
  openedAfter: z.string().nullable(),
  optional: z.boolean(),
  because: z.string().nullable(),
  rule: z.string().nullable(),
  clause: z.string().nullable(),
  says: z.string().nullable(),
  duty: z
    .strictObject({
      obligation: z.string(),
      about: word<NonNullable<KeptTodo['duty']>['about']>(),
      frame: z.boolean(),
      startsAt: z.string(),
      before: z.string().nullable(),
    })
    .nullable(),
});

/**
 * How a review stands, as lists and figures need it: who is in it, its steps, what is still to do, its meetings to come,
 * and the minutes of observation. Nothing that anybody wrote is in it.
 */
export const standingSchema = z.strictObject({
  reviewId: z.string(),
  /** The version of the review from which it was made. */
  version: z.int().positive(),
  revieweeOid: z.string(),
  reviewerOid: z.string(),
  approverOid: z.string(),
  /** The governors who review together, where they do. */
  panelOids: z.array(z.string()),
  observerOids: z.array(z.string()),
  letIn: z.array(z.strictObject({ oid: z.string(), sees: word<Review['access']['grants'][number]['sees']>() })),
  led: z.strictObject({ by: z.enum(LEAD_ROLES), site: z.string().nullable() }),
  staffGroup: z.string(),
  policy: z.strictObject({ pack: z.string(), version: z.string() }),
  cycle: z.strictObject({ start: z.string(), end: z.string() }),
  closedAt: z.string().nullable(),
  nextReviewId: z.string().nullable(),
  stages: z.array(stageSchema),
  todos: z.array(todoSchema),
  meetings: z.array(
    z.strictObject({
      id: z.string(),
      kind: word<Meeting['kind']>(),
      name: z.string(),
      start: z.string(),
      minutes,
    }),
  ),
  observation: z.strictObject({ allowed: minutes, used: minutes }).nullable(),
  /** What it is counted by where groups are compared. No list and no page says it of one person. */
  outcomes: z.partialRecord(z.enum(MEASURE_IDS), z.string()),
});

export type Standing = z.infer<typeof standingSchema>;

/** What is over is not kept. */
const OVER = new Set<KeptTodo['state']>(['done', 'withdrawn']);

/** How a review stands at a moment. */
export function standingOf(review: Review, context: Context): Standing {
  const room = observationMinutes({ review, context });
  return {
    reviewId: review.id,
    version: review.version,
    revieweeOid: review.revieweeOid,
    reviewerOid: review.reviewerOid,
    approverOid: review.approverOid,
    panelOids: presentPanel(review)?.memberOids ?? [],
    observerOids: [
      ...new Set(review.observations.filter(({ cancelled }) => !cancelled).map(({ observerOid }) => observerOid)),
    ],
    letIn: review.access.grants.filter(({ ended }) => ended === null).map(({ oid, sees }) => ({ oid, sees })),
    led: ledBy(review),
    staffGroup: review.staffGroup,
    policy: { pack: review.policy.pack, version: review.policy.version },
    cycle: { start: review.cycle.start, end: review.cycle.end },
    closedAt: review.closing.closed?.at ?? null,
    nextReviewId: review.closing.nextReviewId,
    stages: keptStages(review, context),
    todos: keptTodos(review, context).filter(({ state }) => !OVER.has(state)),
    meetings: review.meetings
      .filter((meeting) => isStanding(meeting) && isBefore(context.now, endOf(meeting)))
      .map(({ id, kind, start, minutes: length }) => ({
        id,
        kind,
        name: meetingFor({ review, kind, context })?.name ?? 'Meeting',
        start,
        minutes: length,
      })),
    observation: room ? { allowed: room.allowed + room.further, used: room.used } : null,
    outcomes: outcomesOf(review, context),
  };
}

/** A review as the rules of access see it, from how it stands. */
export function whoIsIn({ observerOids, letIn, panelOids, ...standing }: Standing) {
  return {
    ...standing,
    closing: { closed: standing.closedAt === null ? null : { at: standing.closedAt } },
    observations: observerOids.map((observerOid) => ({ observerOid, cancelled: null })),
    reviewers: { panels: panelOids.length > 0 ? [{ memberOids: panelOids }] : [] },
    access: { grants: letIn.map((grant) => ({ ...grant, ended: null })) },
  };
}

/**
 * The moment (ISO instant) from which a review stands otherwise by the passing of time alone, beyond what a deadline
 * that passes changes: something opens, a meeting or a visit ends, the cycle is over. Undefined where nothing is to come.
 */
export function standsUntil(review: Review, context: Context): string | undefined {
  const after = (end: string) => Temporal.Instant.from(end).add({ seconds: 1 }).toString();
  const opens = obligations(review, context).flatMap(({ state, startsAt }) => (state === 'ahead' ? [startsAt] : []));
  // What is asked and not owed falls away after its last second, also where it is not open yet (KM-43).
  const falls = obligations(review, context).flatMap(({ state, optional, due }) =>
    state === 'waiting' && optional ? [Temporal.Instant.from(due).add({ milliseconds: 1001 }).toString()] : [],
  );
  const meetings = review.meetings.filter((meeting) => !meeting.cancelled).map((meeting) => after(endOf(meeting)));
  const visits = review.observations.filter(({ cancelled }) => !cancelled).map((visit) => after(endOf(visit)));
  const over = startOfDay(addDays(review.cycle.end, 1), context.calendar.timeZone).toInstant().toString();
  return [...opens, ...falls, ...meetings, ...visits, over]
    .filter((moment) => isBefore(context.now, moment))
    .toSorted(inOrderOfTime)[0];
}

/** Whether lists still need it: it is of the present cycle, or somebody has something to do in it. */
export function isListed(standing: Standing, today: string): boolean {
  return !isEarlier(standing, today) || standing.todos.some(({ state }) => state === 'owed' || state === 'overdue');
}
