import { Temporal } from 'temporal-polyfill';
import { lastWorkingMoment, nextWorkingMoment } from '../calendar/workingHours.ts';
import { addWorkingDays, type WorkingDays } from '../calendar/workingDays.ts';
import type { Obligation } from '../policies/policyPack.ts';
import { atSchool, type Context } from './context.ts';
import { stepKey } from './dutyKey.ts';
import { contactHours } from './contactHours.ts';

/** The steps rise gently: in good time, soon, today, overdue; then the next in line is told. */
export type ReminderStep = 'start' | 'inGoodTime' | 'soon' | 'tomorrow' | 'today' | 'overdue' | 'nextInLine';

/** `key` tells a step from the others of its duty, since several may have the same name. */
export type DatedReminder = { name: ReminderStep; key: string; to: 'ower' | 'escalation'; at: string };

/** What the moments of reminders are worked out from. */
export type ReminderContext = Pick<Context, 'calendar' | 'person' | 'reminderPreferences' | 'pack'>;

/** As much of a duty as its reminders need. */
export type Reminded = {
  /** ISO instants. */
  startsAt: string;
  due: string;
  reminderSchedule: Obligation['ladder'];
  owedByOid: string;
  escalatesTo?: string | undefined;
  openedAfter?: string | null;
};

/**
 * The moments of a duty's reminders, in order, each within the working hours of its recipient. A schedule of days
 * counts the recipient's working days back from the deadline. A schedule of hours begins at once and counts clock
 * hours. A step outside working hours moves to the next working moment, or back to the last one if the deadline would
 * pass meanwhile. Where that would bring two steps on one day, one comes: what is due on a Saturday is reminded of on
 * Friday once, not for the day ahead and for the day itself. Steps before the duty begins are left out. If the review was
 * opened after the deadline, later steps count from the opening: the next in line is not told on the first morning.
 */
export function reminderSteps(duty: Reminded, context: ReminderContext): DatedReminder[] {
  const days = contactHours(duty.owedByOid, context);
  return momentsOf({ duty, days, context })
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
    .map(({ name, before, at }) => {
      const key = stepKey(name, before);
      return name === 'nextInLine'
        ? { name, key, to: 'escalation', at: instantOf(inTheirHours({ at, oid: duty.escalatesTo, context })) }
        : { name, key, to: 'ower', at: instantOf(at) };
    });
}

type InTheirHoursArgs = { at: Temporal.ZonedDateTime; oid: string | undefined; context: ReminderContext };

/** The next in line is told in his or her own working hours. */
function inTheirHours({ at, oid, context }: InTheirHoursArgs): Temporal.ZonedDateTime {
  return oid === undefined ? at : nextWorkingMoment(at.startOfDay(), contactHours(oid, context));
}

const instantOf = (moment: Temporal.ZonedDateTime) => moment.toInstant().toString();

/**
 * `before`: for a step ahead of the deadline, how many working days or hours ahead. `meant`: the moment from which it was
 * moved into working hours.
 */
type ReminderMoment = {
  name: ReminderStep;
  before?: number;
  at: Temporal.ZonedDateTime;
  meant?: Temporal.ZonedDateTime;
};

type MomentsOfArgs = { duty: Reminded; days: WorkingDays; context: ReminderContext };

function momentsOf({
  duty: { startsAt, due, reminderSchedule, openedAfter = null },
  days,
  context,
}: MomentsOfArgs): ReminderMoment[] {
  const byHours = reminderSchedule === 'hours';
  if (openedAfter !== null)
    return afterDue({
      due: atSchool(openedAfter, context),
      given: context.pack.ladders[byHours ? 'hours' : 'days'],
      days,
    });
  const [from, to] = [atSchool(startsAt, context), atSchool(due, context)];
  return byHours
    ? hourSteps({ startsAt: from, due: to, days, context })
    : daySteps({ startsAt: from, due: to, days, context });
}

type StepsArgs = {
  startsAt: Temporal.ZonedDateTime;
  due: Temporal.ZonedDateTime;
  days: WorkingDays;
  context: ReminderContext;
};

function daySteps({ startsAt, due, days, context }: StepsArgs): ReminderMoment[] {
  const { workingDaysBefore } = context.pack.ladders.days;
  const dueDate = due.toPlainDate().toString();
  const morning = (date: string) =>
    nextWorkingMoment(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: due.timeZoneId }), days);
  const ahead = workingDaysBefore
    .map((before): ReminderMoment => ({
      name: nameOf(before),
      before,
      at: morning(addWorkingDays({ date: dueDate, count: -before, days })),
    }))
    .filter((step) => isAfter(step.at, startsAt));
  const today = atLeast(morning(dueDate), startsAt);
  return [
    ...onceADay([...ahead, { name: 'today', at: beforeDue({ at: today, due, days }), meant: today }]),
    ...afterDue({ due, given: context.pack.ladders.days, days }),
  ];
}

function hourSteps({ startsAt, due, days, context }: StepsArgs): ReminderMoment[] {
  const { hoursBefore } = context.pack.ladders.hours;
  const ahead = hoursBefore
    .map((hours, index): ReminderMoment => ({
      name: index === 0 ? 'soon' : 'today',
      before: hours,
      at: beforeDue({ at: due.subtract({ hours }), due, days }),
      meant: due.subtract({ hours }),
    }))
    .filter((step) => isAfter(step.at, startsAt));
  return [
    ...onceADay([{ name: 'start', at: beforeDue({ at: startsAt, due, days }), meant: startsAt }, ...ahead]),
    ...afterDue({ due, given: context.pack.ladders.hours, days }),
  ];
}

/**
 * Steps ahead of the deadline, of which a day has one where one of them was moved to that day. It is the step that is
 * nearest to the deadline, and comes when the first of them would have.
 */
function onceADay(steps: readonly ReminderMoment[]): ReminderMoment[] {
  const byDay = [...Map.groupBy(steps, ({ at }) => at.toPlainDate().toString()).values()];
  return byDay.flatMap((sameDay) => {
    const [nearest, ...others] = sameDay.toSorted((a, b) => Temporal.ZonedDateTime.compare(meantFor(b), meantFor(a)));
    if (!nearest || !sameDay.some((step) => !step.at.equals(meantFor(step)))) return sameDay;
    const at = others.reduce((first, step) => (isAfter(first, step.at) ? step.at : first), nearest.at);
    return [{ ...nearest, at }];
  });
}

const meantFor = ({ at, meant = at }: ReminderMoment) => meant;

function nameOf(workingDaysBefore: number): ReminderStep {
  if (workingDaysBefore === 1) return 'tomorrow';
  return workingDaysBefore === 2 ? 'soon' : 'inGoodTime';
}

type AfterDueArgs = { due: Temporal.ZonedDateTime; given: { nextInLineAfterWorkingDays: number }; days: WorkingDays };

function afterDue({ due, given: { nextInLineAfterWorkingDays }, days }: AfterDueArgs): ReminderMoment[] {
  const overdue = nextWorkingMoment(due.add({ seconds: 1 }), days);
  const later = addWorkingDays({ date: overdue.toPlainDate().toString(), count: nextInLineAfterWorkingDays, days });
  const told = nextWorkingMoment(Temporal.PlainDate.from(later).toZonedDateTime({ timeZone: due.timeZoneId }), days);
  return [
    { name: 'overdue', at: overdue },
    { name: 'nextInLine', at: told },
  ];
}

type BeforeDueArgs = { at: Temporal.ZonedDateTime; due: Temporal.ZonedDateTime; days: WorkingDays };

/**
 * The next working moment, unless the deadline would pass before it: then the last working moment before the deadline.
 */
function beforeDue({ at, due, days }: BeforeDueArgs): Temporal.ZonedDateTime {
  const next = nextWorkingMoment(at, days);
  return isAfter(next, due) ? lastWorkingMoment(due, days) : next;
}

const isAfter = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(a, b) > 0;

const atLeast = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => (isAfter(b, a) ? b : a);
