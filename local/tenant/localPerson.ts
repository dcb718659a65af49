import type { Person } from '#domain/people/person.ts';

/** A person of the demonstration school: the entry in the school's register, and what Entra also shows. */
export type LocalPerson = Person & {
  givenName: string;
  surname: string;
  department: string;
  officeLocation: string | null;
  /** The form this person is tutor of, such as `8C`. */
  tutorOf: string | null;
};

/** Something that the school's timetable puts into a calendar. Times are the school's local times. */
export type TimetabledEvent = {
  /** Always the same for the same person, day and place in the timetable. */
  key: string;
  subject: string;
  location: string;
  /** `2026-10-05T09:00`; a midnight where it lasts all day. */
  start: string;
  end: string;
  isAllDay: boolean;
  showAs: 'free' | 'busy' | 'oof';
};

/** The school behind the tenant: its people, and the content of their calendars before anybody books anything. */
export type School = {
  timeZone: string;
  people: readonly LocalPerson[];
  /** The timetabled events of a person that begin on the days from `from` to `to` (both included), as `2026-10-05`. */
  timetable(oid: string, days: { from: string; to: string }): TimetabledEvent[];
};
