import { Temporal } from 'temporal-polyfill';
import { isBefore, isoWithOffset, startOfDay } from '../calendar/moments.ts';
import type { WorkingDays } from '../calendar/workingDays.ts';
import type { Person } from '../people/person.ts';
import { isNamedRole, type Party } from '../people/roles.ts';
import type { Context } from '../review/context.ts';
import { dutyKey } from '../review/dutyKey.ts';
import type { DutyState } from '../review/obligations.ts';
import { type AdoptedPolicy, inForceOn, policyFor } from './adoption.ts';
import { becauseOf, type Counted, dueMoment } from './dueMoment.ts';
import { eventName } from './deadlines.ts';
import type { Obligation } from './obligation.ts';
import { inWordsOf } from './packs.ts';

/** A duty about a policy itself, outside any review: its own review, a report, or reading a new policy. */
export type PolicyDuty = {
  /** Stable; it changes each time the duty falls due again. */
  key: string;
  policy: string;
  policyTitle: string;
  obligation: string;
  kind: 'policy' | 'reading';
  rule: string;
  clause: string;
  duty: string;
  owedByOid: string;
  escalatesTo: string | undefined;
  reminderSchedule: Obligation['ladder'];
  /** ISO instants. */
  startsAt: string;
  due: string;
  dueLocal: string;
  because: string;
  state: Extract<DutyState, 'ahead' | 'owed' | 'overdue' | 'done'>;
};

/** What people have recorded or confirmed about policies: dates of duties done, and who has read what. */
export type PolicyRecords = {
  /** The policies that these records are about. Nothing is worked out for others. If left out, all policies. */
  policies?: readonly string[];
  /** The last day on which a duty about a policy was recorded as done; undefined if there is none. */
  lastDone: (policy: string, obligation: string) => string | undefined;
  /** When somebody confirmed having read a policy, in any of its versions. */
  readAt: (policy: string, oid: string) => string | undefined;
};

type PolicySchool = Pick<Context, 'now' | 'calendar' | 'holderOf'> & {
  adopted: readonly AdoptedPolicy[];
  people: ReadonlyMap<string, Person>;
};

/** Reminders of a duty that comes round after years begin in its last month. */
const OPENS_BEFORE = { months: 1 };

/**
 * Everything owed about the policies in force (KM-59 to 61, TA-34, PA-16, KS-28). The owner reviews the policy a year
 * (or more) after it was adopted or last reviewed. New staff read it. Adopted on 1 September 2026, reviewed every year:
 * by 1 September 2027, and once that is done on 20 August 2027, by 20 August 2028.
 */
export function policyDuties(school: PolicySchool, records: PolicyRecords): PolicyDuty[] {
  const today = school.now.toZonedDateTimeISO(school.calendar.timeZone).toPlainDate().toString();
  const known = inForceOn(school.adopted, today).filter(({ id }) => records.policies?.includes(id) ?? true);
  return known.flatMap((policy) => [
    ...policy.pack.obligations
      .filter(({ starts }) => starts.includes('policyAdopted'))
      .flatMap((obligation) => ofOwner({ policy, obligation, school, records })),
    ...policy.pack.obligations
      .filter(({ starts }) => starts.includes('joined'))
      .flatMap((obligation) => ofNewStaff({ policy, obligation, school, records, today })),
  ]);
}

type OfOwnerArgs = { policy: AdoptedPolicy; obligation: Obligation; school: PolicySchool; records: PolicyRecords };

function ofOwner({ policy, obligation, school, records }: OfOwnerArgs): PolicyDuty[] {
  const owner = holder(obligation.owedBy, school);
  if (!owner) return [];
  const done = records.lastDone(policy.id, obligation.id);
  const from = done !== undefined && done > policy.from ? done : policy.from;
  const name = from === policy.from ? eventName(policy.pack, 'policyAdopted') : 'last time it was done';
  const counted = countedFrom({ date: from, name, school });
  const days = daysOf(owner, school);
  const due = dueMoment({ due: obligation.due, counted, days });
  const opens = due.subtract(OPENS_BEFORE);
  const startsAt = Temporal.ZonedDateTime.compare(opens, counted.start) > 0 ? opens : counted.start;
  const escalatesTo = school.holderOf(obligation.owedBy === 'chairOfGovernors' ? 'headteacher' : 'chairOfGovernors');
  return [
    {
      ...describe({ policy, obligation, counted, days }),
      key: dutyKey('policyDuty', { obligation: obligation.id, day: from }),
      kind: 'policy',
      owedByOid: owner.oid,
      escalatesTo: escalatesTo?.oid,
      ...moments(startsAt, due),
      state: stateOf({ startsAt, due, done: false, school }),
    },
  ];
}

type OfNewStaffArgs = {
  policy: AdoptedPolicy;
  obligation: Obligation;
  school: PolicySchool;
  records: PolicyRecords;
  today: string;
};

function ofNewStaff({ policy, obligation, school, records, today }: OfNewStaffArgs): PolicyDuty[] {
  const first = firstDayOf({ policy, obligation, school });
  return [...school.people.values()]
    .filter(({ employment }) => employment.start !== null && employment.start >= first && employment.start <= today)
    .filter((person) => policyFor({ adopted: school.adopted, person, date: today })?.id === policy.id)
    .map((person) => {
      const counted = countedFrom({
        date: person.employment.start ?? today,
        name: eventName(policy.pack, 'joined'),
        school,
      });
      const days = daysOf(person, school);
      const due = dueMoment({ due: obligation.due, counted, days });
      const isRead = records.readAt(policy.id, person.oid) !== undefined;
      return {
        ...describe({ policy, obligation, counted, days }),
        key: dutyKey('policyToRead', { obligation: obligation.id, oid: person.oid }),
        kind: 'reading' as const,
        owedByOid: person.oid,
        escalatesTo: school.holderOf('headteacher')?.oid,
        ...moments(counted.start, due),
        state: stateOf({ startsAt: counted.start, due, done: isRead, school }),
      };
    });
}

type FirstDayOfArgs = { policy: AdoptedPolicy; obligation: Obligation; school: PolicySchool };

/**
 * The day from which the school's policy has asked for something, in whichever version. People who came later are new
 * to it. The first version that asks for it asks nobody who was there before.
 */
function firstDayOf({ policy: { id }, obligation, school: { adopted } }: FirstDayOfArgs): string {
  return adopted
    .filter((each) => each.id === id && each.pack.obligations.some((other) => other.id === obligation.id))
    .map(({ from }) => from)
    .reduce((a, b) => (a < b ? a : b));
}

function holder(party: Party, { holderOf }: PolicySchool): Person | undefined {
  return isNamedRole(party) ? holderOf(party) : undefined;
}

type CountedFromArgs = { date: string; name: string; school: PolicySchool };

function countedFrom({ date, name, school: { calendar } }: CountedFromArgs): Counted {
  const start = startOfDay(date, calendar.timeZone);
  return { name, start, end: start };
}

function daysOf({ staffGroup, workingPattern }: Person, { calendar }: PolicySchool): WorkingDays {
  return { calendar, staffGroup: staffGroup ?? '', pattern: workingPattern };
}

type DescribeArgs = { policy: AdoptedPolicy; obligation: Obligation; counted: Counted; days: WorkingDays };

function describe({
  policy: { id, pack },
  obligation: { id: obligation, rule, clause, duty, due, ladder: reminderSchedule },
  counted,
  days,
}: DescribeArgs) {
  return {
    policy: id,
    policyTitle: pack.title,
    obligation,
    rule,
    clause,
    duty: inWordsOf(pack, duty),
    reminderSchedule,
    because: becauseOf({ due, counted, days }),
  };
}

function moments(startsAt: Temporal.ZonedDateTime, due: Temporal.ZonedDateTime) {
  return { startsAt: startsAt.toInstant().toString(), due: due.toInstant().toString(), dueLocal: isoWithOffset(due) };
}

type StateOfArgs = {
  startsAt: Temporal.ZonedDateTime;
  due: Temporal.ZonedDateTime;
  done: boolean;
  school: PolicySchool;
};

function stateOf({ startsAt, due, done, school: { now } }: StateOfArgs): PolicyDuty['state'] {
  if (done) return 'done';
  if (isBefore(now, startsAt.toInstant())) return 'ahead';
  return isBefore(due.add({ seconds: 1 }).toInstant(), now) ? 'overdue' : 'owed';
}
