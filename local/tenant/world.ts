import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#domain/clock.ts';
import type { LocalPerson, School } from './localPerson.ts';
import type { SigningKey } from './login/signingKey.ts';
import type { Outbox } from './outbox.ts';
import type { Registration } from './registration.ts';
import type { TenantState } from './tenantState.ts';

/** What has changed for a person, so that an open window can show it. */
export type TenantChange = { kind: 'chat' | 'calendar' | 'mail' | 'feed' | 'installation'; oid: string };

/** What every service of the tenant works on. */
export type World = {
  origin: string;
  clock: Clock;
  school: School;
  state: TenantState;
  registration: Registration;
  keys: { login: SigningKey; botFramework: SigningKey };
  outbox: Outbox;
  /** Something that a person sees has changed: stores the state and tells open windows. */
  changed: (change: TenantChange) => void;
  /** Stores the state without telling anybody. */
  keep: () => void;
};

/** Everybody in the directory now. */
export function everybody({ school, state }: World): LocalPerson[] {
  const latest = new Map(state.directory.map(({ oid, now }) => [oid, now]));
  const kept = school.people.flatMap((person) => {
    const changed = latest.get(person.oid);
    return changed === undefined ? [person] : changed ? [changed] : [];
  });
  const known = new Set(school.people.map((person) => person.oid));
  return [...kept, ...[...latest.values()].filter((person) => person !== null).filter(({ oid }) => !known.has(oid))];
}

/** A person by object id or mail address, whatever its case. */
export function findPerson(world: World, idOrMail: string): LocalPerson | undefined {
  const wanted = idOrMail.toLowerCase();
  return everybody(world).find(({ oid, mail }) => oid === wanted || mail === wanted);
}

/** The movable clock's time as `2026-10-05T07:00:00Z`. */
export function nowIso({ clock }: World): string {
  return clock.now().round('millisecond').toString();
}

/** A new id; ids rise with time, as Teams' message ids do. */
export function nextId({ state, clock }: World): string {
  state.lastId = Math.max(state.lastId + 1, clock.now().epochMilliseconds);
  return String(state.lastId);
}

/** An instant as the school's clocks show it. */
export function atSchool({ school }: World, instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(school.timeZone);
}
