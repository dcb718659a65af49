import { registerOf } from '#domain/people/register.ts';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import type { Values } from '#domain/policies/settings.ts';
import { SOMETHING_NEW } from '#domain/review/command.ts';
import { type AnyGiven, commandOf } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { contextFor, schoolFor } from '#domain/review/contextFor.ts';
import { decide } from '#domain/review/decide.ts';
import type { RecordedEvent } from '#domain/review/events.ts';
import { applyEvent, fold } from '#domain/review/fold.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { withIds } from '#domain/review/onceFor.ts';
import { openReview } from '#domain/review/openReview.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import type { Situation } from '#domain/review/situation.ts';
import { APP_ITSELF } from '#domain/review/theApp.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { oidOf, people } from '../school/people.ts';
import { trainings } from '../school/trainings.ts';
import { schoolYear } from '../school/schoolYear.ts';
import type { LocalPerson } from '../tenant/localPerson.ts';
import { type Amount, lengthened } from './words.ts';

/**
 * What somebody does at a moment, local to the school: a command as its own example fills it in, apart from what is said
 * here. People are numbers of the roster.
 */
export type Step = readonly [at: string, by: number, type: AnyGiven['type'], about?: Readonly<Record<string, unknown>>];

/** A review from its opening on, and what is done in it. */
export type Course = {
  pack: string;
  /** What the school chose in the policy. */
  values?: Values;
  reviewee: number;
  reviewer: number;
  approver?: number;
  staffGroup?: string;
  /** The first day at the school, where that matters. */
  since?: string;
  opened: string;
  steps: readonly Step[];
};

/** Ids of what is made in a course: the same in every run. */
export const id = (number: number) => `ca2d0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A review at a moment of its course, and what made it so: as it was opened, then after each step. */
type Moment = { review: Review; now: string; events: readonly RecordedEvent[] };

/** Plays a course: every step is decided by the policy, and a step that is refused or changes nothing is an error. */
export function playCourse(course: Course, amount: Amount): { moments: Moment[]; contextAt: (now: string) => Context } {
  const pack = packOf(course);
  const contextAt = contextOf(course, pack);
  const opening = openingOf(course, contextAt(instant(course.opened)));
  let review = fold(REVIEW, [opening]);
  const moments: Moment[] = [{ review, now: opening.at, events: [opening] }];
  for (const [index, step] of course.steps.entries()) {
    const now = instant(step[0]);
    const actor = personIn(contextAt(now), step[1]);
    const context = withIds(contextAt(now), idsOfCommand(String(index), sha256));
    const situation = { review, actor, context };
    const decision = decide(commandIn(step, { situation, newId: id(1000 + index), amount }), situation);
    if (isRefusal(decision) || decision.length === 0) {
      const why = isRefusal(decision) ? decision.message : 'nothing comes of it';
      throw new Error(`${course.pack}, ${step[0]}, ${step[2]}: ${why}`);
    }
    const events = decision.map((event, place): RecordedEvent => ({
      seq: review.version + place + 1,
      at: now,
      by: actor.oid,
      event,
    }));
    review = events.reduce(applyEvent, review);
    moments.push({ review, now, events });
  }
  return { moments, contextAt };
}

type Filling = { situation: Situation; newId: string; amount: Amount };

/** The command of a step, filled in; what it makes gets the new id, and a need or an appeal is the latest one. */
function commandIn([, , type, about = {}]: Step, { situation, newId, amount }: Filling): AnyGiven {
  const { example, ids = {}, schema } = commandOf(type);
  const { appeals, development } = situation.review;
  const latest = { appealId: appeals.at(-1)?.id, needId: development.needs.at(-1)?.id };
  const meant = Object.fromEntries(Object.entries(latest).filter(([field]) => ids[field] === 'existing'));
  const fields = example({ ...meant, ...about }, situation);
  if (!fields) throw new Error(`${type} could be about nothing here.`);
  const filled = Object.entries({ ...fields, ...about }).map(([field, value]) => [
    field,
    value === SOMETHING_NEW ? newId : value,
  ]);
  const command = { type, ...Object.fromEntries(filled) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A command's own example has its own fields.
  return (amount === 'usual' ? command : lengthened(command, schema)) as AnyGiven;
}

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(schoolYear.timeZone).toInstant().toString();

const REVIEW = '5b1c0de5-0000-4000-8000-000000000001';

function openingOf({ pack, reviewee, reviewer, approver = 1, opened }: Course, context: Context): RecordedEvent {
  const event = openReview(APP_ITSELF, {
    reviewee: personIn(context, reviewee),
    reviewer: personIn(context, reviewer),
    approver: personIn(context, approver),
    pack: context.pack,
    today: opened.slice(0, 10),
    calendar: schoolYear,
    lastEnd: undefined,
  });
  if (isRefusal(event)) throw new Error(`${pack}: ${event.message}`);
  return { seq: 1, at: instant(opened), by: oidOf(46), event };
}

/** The school’s people, with what is otherwise about the one of the course. */
function peopleOf({
  reviewee,
  staffGroup,
  since,
}: Pick<Course, 'reviewee' | 'staffGroup' | 'since'>): Map<string, LocalPerson> {
  return new Map(
    people.map((each) => {
      if (each.oid !== oidOf(reviewee)) return [each.oid, each];
      const employment = since === undefined ? each.employment : { ...each.employment, start: since };
      return [each.oid, { ...each, employment, staffGroup: staffGroup ?? each.staffGroup }];
    }),
  );
}

function contextOf(course: Course, pack: PolicyPack): (now: string) => Context {
  const school = schoolFor({
    now: Temporal.Instant.from(instant(course.opened)),
    calendar: schoolYear,
    school: { name: 'Larkmoor School' },
    register: registerOf(peopleOf(course).values()),
    trainings: Map.groupBy(trainings, ({ oid }) => oid),
    sha256,
  });
  const known = new Map<string, Context>();
  // What is worked out for a context is remembered with it.
  return (now) => {
    const context =
      known.get(now) ?? contextFor({ review: {}, pack, school: { ...school, now: Temporal.Instant.from(now) } });
    known.set(now, context);
    return context;
  };
}

function packOf({ pack, values = {} }: Pick<Course, 'pack' | 'values'>): PolicyPack {
  const file = findPolicyFile(pack);
  const resolved = file && resolvePolicy(file, values);
  if (!resolved) throw new Error(`No such policy: ${pack}.`);
  return resolved;
}

function personIn(context: Context, number: number): Person {
  const person = number === 0 ? APP_ITSELF : context.person(oidOf(number));
  if (!person) throw new Error(`Nobody has the number ${number}.`);
  return person;
}
