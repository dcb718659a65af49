import { registerOf } from '#domain/people/register.ts';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Training } from '#domain/limits/trainedFor.ts';
import type { Values } from '#domain/policies/settings.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { contextFor, schoolFor } from '#domain/review/contextFor.ts';
import { decide } from '#domain/review/decide.ts';
import { type Decision } from '#domain/review/part.ts';
import type { Objective } from '#domain/review/objectives/objective.ts';
import type { RecordedEvent, ReviewEvent } from '#domain/review/events.ts';
import { fold } from '#domain/review/fold.ts';
import { ownCycle } from '#domain/policies/cycles.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { isRefusal, type Refusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { oidOf, people } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { whatIsWrong, withMore } from './inEvents.ts';

function shippedPack(id: string, values: Values): PolicyPack | undefined {
  const file = findPolicyFile(id);
  return file && resolvePolicy(file, values);
}

const larkmoorSchool = { name: 'Larkmoor School', calendar: schoolYear, people };

/** A review played in memory: who does what when, and what follows. */
export function play({
  pack: packId,
  reviewee,
  reviewer,
  approver = 1,
  opened,
  staffGroup,
  values = {},
  changes = {},
  lastObjectives,
  school: { name, calendar, people: everybody } = larkmoorSchool,
  trained = [{ what: 'observing', on: '2025-09-01' }],
}: {
  /** The id of a policy that ships with the app, or one made for the test. */
  pack: string | PolicyPack;
  reviewee: number;
  reviewer: number;
  approver?: number;
  opened: string;
  /** A staff group other than the one in the school's register, for policies that the school has not adopted. */
  staffGroup?: string;
  /** What differs about the reviewee from the demonstration school's register. */
  changes?: Partial<Person>;
  /** What the school chose in the policy. */
  values?: Values;
  /** The objectives of the cycle before. */
  lastObjectives?: Objective[];
  /** A school other than the demonstration’s. */
  school?: { name: string; calendar: SchoolCalendar; people: readonly Person[] };
  /** What everybody is recorded as trained in. */
  trained?: readonly Training[];
}) {
  const known = (number: number): Person => {
    const found = everybody.find(({ oid }) => oid === oidOf(number));
    if (!found) throw new Error(`Nobody has the number ${number}.`);
    return found;
  };
  const pack = typeof packId === 'string' ? shippedPack(packId, values) : packId;
  const person = { ...known(reviewee), ...(staffGroup !== undefined && { staffGroup }), ...changes };
  const register = everybody.map((each) => (each.oid === person.oid ? person : each));
  const cycle = pack ? ownCycle({ pack, person, date: opened.slice(0, 10) }) : undefined;
  if (!pack || !person.staffGroup || !cycle) throw new Error('No such story.');
  const events: RecordedEvent[] = [
    {
      seq: 1,
      at: instant(opened),
      by: oidOf(46),
      event: {
        type: 'reviewOpened',
        revieweeOid: oidOf(reviewee),
        reviewerOid: oidOf(reviewer),
        approverOid: oidOf(approver),
        staffGroup: person.staffGroup,
        workingPattern: person.workingPattern,
        policy: { pack: pack.id, version: pack.version },
        cycle,
        ...(lastObjectives && { lastObjectives }),
      },
    },
  ];
  const school = schoolFor({
    now: Temporal.Instant.from(instant(opened)),
    calendar,
    school: { name },
    register: registerOf(register),
    trainings: new Map(register.map(({ oid }) => [oid, trained])),
    sha256,
  });
  const review = (): Review => fold(id(999), events);
  // A story tells one thing at a time, so its moment identifies the command.
  const contextAt = (local: string): Context => {
    const now = Temporal.Instant.from(instant(local));
    const newId = idsOfCommand(now.toString(), sha256);
    return contextFor({ review: review(), pack, school: { ...school, now }, newId });
  };
  const attempt = (local: string, by: number, command: Command): Decision => {
    const context = contextAt(local);
    const newId = idsOfCommand(`${events.length} ${local} ${by} ${JSON.stringify(command)}`, context.sha256);
    return decide(command, { review: review(), actor: known(by), context: { ...context, newId } });
  };
  return {
    review,
    contextAt,
    /** Carries it out. A refusal fails the test, and so does an event that says more or less than its codec. */
    does: (local: string, by: number, command: Command): Review => {
      const decision = attempt(local, by, command);
      if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.message}`);
      const withOneMore = attempt(local, by, withMore(command));
      const wrong = [decision, ...(isRefusal(withOneMore) ? [] : [withOneMore])].flat().flatMap(whatIsWrong);
      if (wrong.length > 0) throw new Error(`${command.type}: ${wrong.join(' ')}`);
      for (const event of decision) events.push({ seq: events.length + 1, at: instant(local), by: oidOf(by), event });
      return review();
    },
    /** What the app itself found out or did. */
    happens: (local: string, by: number, ...found: ReviewEvent[]): void => {
      for (const event of found) events.push({ seq: events.length + 1, at: instant(local), by: oidOf(by), event });
    },
    /** Expects a refusal, and answers it. */
    isRefused: (local: string, by: number, command: Command): Refusal => {
      const decision = attempt(local, by, command);
      if (!isRefusal(decision)) throw new Error(`${command.type} was accepted.`);
      return decision;
    },
    /** Whether it changed nothing because it was already so. */
    changesNothing: (local: string, by: number, command: Command): boolean => {
      const decision = attempt(local, by, command);
      return !isRefusal(decision) && decision.length === 0;
    },
  };
}

export type Story = ReturnType<typeof play>;

export function instant(local: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant().toString();
}

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
