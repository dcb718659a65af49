import { Temporal } from 'temporal-polyfill';
import { worksOnWeekday } from '#domain/calendar/workingPattern.ts';
import type { ShowAs } from '../calendarEvent.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, atSchool } from '../world.ts';
import { eventsBetween } from './mailbox.ts';
import type { StoredEvent } from './storedEvent.ts';

/** The working hours set in everybody's mailbox. */
export const MAILBOX_HOURS = { start: '08:00', end: '17:00' };

const WEIGHT: Record<ShowAs, number> = { free: 0, workingElsewhere: 1, tentative: 2, busy: 3, oof: 4 };
const DIGIT: Record<ShowAs, string> = { free: '0', tentative: '1', busy: '2', oof: '3', workingElsewhere: '4' };

type OccupiedBetweenArgs = { world: World; oid: string; range: { from: string; to: string } };

/** What takes up a person's time in a period: everything that is neither free nor cancelled. */
export function occupiedBetween({ world, oid, range }: OccupiedBetweenArgs): StoredEvent[] {
  return eventsBetween({ world, oid, range }).filter((event) => event.showAs !== 'free' && !event.isCancelled);
}

/** The availability shown for a period: the weightiest of the events that overlap it. */
export function showsAs(events: readonly StoredEvent[], { from, to }: { from: string; to: string }): ShowAs {
  const overlapping = events.filter((event) => isBefore(event.start, to) && isBefore(from, event.end));
  return weightiest(overlapping);
}

function weightiest(events: readonly { showAs: ShowAs }[]): ShowAs {
  return events
    .map((event) => event.showAs)
    .reduce<ShowAs>((most, each) => (WEIGHT[each] > WEIGHT[most] ? each : most), 'free');
}

/** One digit for each interval of a period, as in Graph's `availabilityView`: 0 free, 1 tentative, 2 busy, 3 away. */
export function availabilityView(
  events: readonly StoredEvent[],
  { from, to, minutes }: { from: string; to: string; minutes: number },
): string {
  const spans = events.map(({ start, end, showAs }) => ({ start: Date.parse(start), end: Date.parse(end), showAs }));
  const step = minutes * 60_000;
  let view = '';
  for (let at = Date.parse(from); at < Date.parse(to); at += step) {
    const next = at + step;
    view += DIGIT[weightiest(spans.filter(({ start, end }) => start < next && at < end))];
  }
  return view;
}

type IsInMailboxHoursArgs = { world: World; person: LocalPerson; slot: { from: string; to: string } };

/** Whether a period lies within the working hours of a person's mailbox, on one of the person's working days. */
export function isInMailboxHours({ world, person, slot: { from, to } }: IsInMailboxHoursArgs): boolean {
  const start = atSchool(world, from);
  const end = atSchool(world, to);
  const time = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
  if (!worksOnWeekday(person.workingPattern, start.dayOfWeek) || !start.toPlainDate().equals(end.toPlainDate()))
    return false;
  return time(start) >= MAILBOX_HOURS.start && time(end) <= MAILBOX_HOURS.end;
}

const isBefore = (a: string, b: string) => Temporal.Instant.compare(a, b) < 0;
