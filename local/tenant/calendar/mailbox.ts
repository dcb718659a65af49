import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { LocalPerson, TimetabledEvent } from '../localPerson.ts';
import { type World, atSchool, findPerson } from '../world.ts';
import type { StoredEvent } from './storedEvent.ts';

/** When the timetable was put into everybody's calendar. */
const TIMETABLED_AT = '2026-07-20T09:00:00Z';
const TIMETABLED_ID = 'AAMkTT';

/** An id in the form of Exchange's own. */
export function newEventId(): string {
  return `AAMk${randomBytes(45).toString('base64url')}AAA=`;
}

type EventsBetweenArgs = { world: World; oid: string; range: { from: string; to: string } };

/** The events of a mailbox that overlap a period (ISO instants), oldest first. */
export function eventsBetween({ world, oid, range: { from, to } }: EventsBetweenArgs): StoredEvent[] {
  const stored = (world.state.events[oid] ?? []).filter(
    (event) => isBefore(event.start, to) && isBefore(from, event.end),
  );
  return [...stored, ...timetabledBetween({ world, oid, given: { from, to } })].toSorted(byStart);
}

/** Every event of a mailbox that is not only the timetable's. */
export function bookedEvents(world: World, oid: string): StoredEvent[] {
  return (world.state.events[oid] ?? []).toSorted(byStart);
}

type FindEventArgs = { world: World; oid: string; id: string };

/** An event of a mailbox by its id, the timetable's included. */
export function findEvent({ world, oid, id }: FindEventArgs): StoredEvent | undefined {
  const stored = world.state.events[oid]?.find((event) => event.id === id);
  if (stored || !id.startsWith(TIMETABLED_ID) || world.state.untimetabled[oid]?.includes(id)) return stored;
  const key =
    Buffer.from(id.slice(TIMETABLED_ID.length).replace(/=$/, ''), 'base64url').toString('utf8').split('|')[1] ?? '';
  const date = key.split(' ')[0] ?? '';
  const person = findPerson(world, oid);
  if (!person || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const found = world.school.timetable(oid, { from: date, to: date }).find((event) => event.key === key);
  return found && fromTimetable({ event: found, person, timeZone: world.school.timeZone });
}

/** Puts an event into its mailbox, and replaces one with the same id. */
export function putEvent(world: World, event: StoredEvent): void {
  removeEvent(world, event);
  (world.state.events[event.mailbox] ??= []).push(event);
}

/** Removes an event from its mailbox. */
export function removeEvent({ state }: World, { mailbox, id }: Pick<StoredEvent, 'mailbox' | 'id'>): void {
  state.events[mailbox] = (state.events[mailbox] ?? []).filter((event) => event.id !== id);
  if (!id.startsWith(TIMETABLED_ID)) return;
  const gone = (state.untimetabled[mailbox] ??= []);
  if (!gone.includes(id)) gone.push(id);
}

type TimetabledBetweenArgs = { world: World; oid: string; given: { from: string; to: string } };

function timetabledBetween({ world, oid, given: { from, to } }: TimetabledBetweenArgs): StoredEvent[] {
  const person = findPerson(world, oid);
  if (!person) return [];
  const gone = new Set(world.state.untimetabled[oid]);
  const firstDay = atSchool(world, from).toPlainDate().toString();
  const lastDay = atSchool(world, to).toPlainDate().toString();
  return world.school
    .timetable(oid, { from: firstDay, to: lastDay })
    .map((event) => fromTimetable({ event, person, timeZone: world.school.timeZone }))
    .filter((event) => !gone.has(event.id) && isBefore(event.start, to) && isBefore(from, event.end));
}

type FromTimetableArgs = { event: TimetabledEvent; person: LocalPerson; timeZone: string };

function fromTimetable({ event, person, timeZone }: FromTimetableArgs): StoredEvent {
  const id = `${TIMETABLED_ID}${Buffer.from(`${person.oid}|${event.key}`).toString('base64url')}=`;
  const instant = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();
  return {
    id,
    iCalUId: `timetable-${Buffer.from(`${person.oid}|${event.key}`).toString('hex').toUpperCase()}`,
    mailbox: person.oid,
    organiser: { name: person.displayName, address: person.mail },
    isOrganiser: true,
    transactionId: null,
    subject: event.subject,
    html: '',
    start: instant(event.start),
    end: instant(event.end),
    isAllDay: event.isAllDay,
    location: event.location,
    showAs: event.showAs,
    sensitivity: 'normal',
    importance: 'normal',
    categories: ['Timetable'],
    attendees: [],
    responseRequested: false,
    response: 'organizer',
    responseAt: '0001-01-01T00:00:00Z',
    isCancelled: false,
    joinUrl: null,
    createdAt: TIMETABLED_AT,
    modifiedAt: TIMETABLED_AT,
    revision: 1,
  };
}

const isBefore = (a: string, b: string) => Temporal.Instant.compare(a, b) < 0;

const byStart = (a: StoredEvent, b: StoredEvent) =>
  Temporal.Instant.compare(a.start, b.start) || (a.id < b.id ? -1 : 1);
