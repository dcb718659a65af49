import { createHash } from 'node:crypto';
import type { ProtectedTime } from '#domain/people/person.ts';
import { FULL_TIME, worksOnWeekday } from '#domain/calendar/workingPattern.ts';
import type { RosterEntry } from './peopleRoster.ts';

/** One line of a person's weekly timetable. Weekday 1 is Monday; `fortnight` limits it to every other week. */
export type WeeklyEntry = {
  weekday: number;
  start: string;
  end: string;
  subject: string;
  location: string;
  showAs: 'free' | 'busy';
  fortnight?: 0 | 1;
};

const PERIODS = [
  { start: '09:00', end: '10:00' },
  { start: '10:00', end: '11:00' },
  { start: '11:20', end: '12:20' },
  { start: '13:05', end: '14:05' },
  { start: '14:05', end: '15:05' },
] as const;

const BREAK = { start: '11:00', end: '11:20' };
const LUNCH = { start: '12:20', end: '13:05' };
const CLASSES = ['7P', '7S', '8T', '8E', '9W', '9B', '10M', '10B', '11N', '11C'];

type Slot = { weekday: number; period: number };

/** The week of a member of staff in term time: lessons, free periods, PPA, breaks and standing meetings. */
export function weekOf(entry: RosterEntry): WeeklyEntry[] {
  const days = workingDaysOf(entry);
  return [
    ...tutorTime(entry, days),
    ...lessons(entry, days),
    ...breaks(entry, days),
    ...meetings(entry, days),
  ].toSorted((a, b) => a.weekday - b.weekday || (a.start < b.start ? -1 : 1));
}

/** PPA, breaks and lunch of the same week, during which nobody may be booked (KM-69). */
export function protectedTimeOf(entry: RosterEntry): ProtectedTime[] {
  return weekOf(entry).flatMap(({ weekday, start, end, subject }): ProtectedTime[] => {
    if (subject === 'PPA') return [{ weekday, start, end, kind: 'ppa' }];
    if (subject === 'Break') return [{ weekday, start, end, kind: 'break' }];
    if (subject === 'Lunch') return [{ weekday, start, end, kind: 'lunch' }];
    return [];
  });
}

const workingDaysOf = (entry: RosterEntry) =>
  [1, 2, 3, 4, 5].filter((weekday) => worksOnWeekday(entry.pattern ?? FULL_TIME, weekday));

function tutorTime({ tutorOf }: RosterEntry, days: number[]): WeeklyEntry[] {
  if (!tutorOf) return [];
  return days.map((weekday) => ({
    weekday,
    start: '08:45',
    end: '09:00',
    subject: `Tutor time ${tutorOf}`,
    location: '',
    showAs: 'busy',
  }));
}

function lessons(entry: RosterEntry, days: number[]): WeeklyEntry[] {
  const { duty } = entry;
  if (duty.kind === 'governor' || duty.kind === 'office') return [];
  const slots = shuffledSlots(entry, days);
  if (duty.kind === 'classroomSupport') {
    return slots
      .slice(0, duty.busy)
      .map((slot) => period(slot, { subject: duty.subject, location: '', showAs: 'busy' }));
  }
  const ppa = onDifferentDays(slots, duty.ppa);
  const taught = slots.filter((slot) => !ppa.includes(slot)).slice(0, duty.lessons);
  return [
    ...ppa.map((slot) => period(slot, { subject: 'PPA', location: '', showAs: 'free' })),
    ...taught.map((slot, index) => {
      const group = CLASSES[(entry.number * 3 + index) % CLASSES.length] ?? '7P';
      return period(slot, { subject: `${duty.subject ?? 'Lesson'} ${group}`, location: duty.room, showAs: 'busy' });
    }),
  ];
}

/** Breaks and PPA are in the calendar for information only: timetable software does not mark them busy either. */
function breaks({ duty }: RosterEntry, days: number[]): WeeklyEntry[] {
  if (duty.kind === 'governor') return [];
  const lunch = days.map((weekday): WeeklyEntry => ({
    weekday,
    ...LUNCH,
    subject: 'Lunch',
    location: '',
    showAs: 'free',
  }));
  if (duty.kind === 'office') return lunch;
  return [
    ...lunch,
    ...days.map((weekday): WeeklyEntry => ({ weekday, ...BREAK, subject: 'Break', location: '', showAs: 'free' })),
  ];
}

function meetings(entry: RosterEntry, days: number[]): WeeklyEntry[] {
  const { duty } = entry;
  const held: WeeklyEntry[] = [];
  type AddArgs = {
    weekday: number;
    start: string;
    end: string;
    subject: string;
    location: string;
    fortnight?: 0 | 1 | undefined;
  };

  const add = ({ weekday, start, end, subject, location, fortnight }: AddArgs) => {
    if (days.includes(weekday))
      held.push({
        weekday,
        start,
        end,
        subject,
        location,
        showAs: 'busy',
        ...(fortnight !== undefined && { fortnight }),
      });
  };
  if (duty.kind === 'governor') return [];
  add({ weekday: 1, start: '08:30', end: '08:45', subject: 'Staff briefing', location: 'Hall' });
  if (duty.kind === 'leader' || entry.roles?.includes('businessManager'))
    add({ weekday: 2, start: '15:15', end: '16:15', subject: 'Leadership team', location: 'Head’s office' });
  if (duty.kind === 'teacher')
    add({
      weekday: 3,
      start: '15:15',
      end: '16:15',
      subject: `${entry.department} meeting`,
      location: duty.room,
      fortnight: 0,
    });
  if (duty.kind === 'leader' && duty.subject)
    add({ weekday: 4, start: '15:15', end: '16:00', subject: 'Duty: buses', location: 'Gate' });
  if (duty.kind === 'office') {
    add({
      weekday: 3,
      start: '09:30',
      end: '10:15',
      subject: `${entry.department} team meeting`,
      location: duty.place,
    });
    add({ weekday: 5, start: '14:30', end: '15:30', subject: 'Weekly close', location: duty.place });
  }
  if (entry.department === 'Learning support')
    add({
      weekday: 5,
      start: '15:15',
      end: '16:00',
      subject: 'Learning support meeting',
      location: 'E6',
      fortnight: 1,
    });
  return [...held, ...standingMeetings(entry)];
}

/** Meetings of a few people in lesson time; none of them teaches then. */
const STANDING = [
  { members: [1, 2], weekday: 1, period: 1, subject: 'Curriculum', location: 'Head’s office' },
  { members: [1, 3], weekday: 4, period: 1, subject: 'Pastoral', location: 'Head’s office' },
  { members: [1, 31], weekday: 2, period: 2, subject: 'Finance', location: 'Head’s office' },
  { members: [4, 34], weekday: 3, period: 0, subject: 'Learning support', location: 'E6' },
  { members: [1], weekday: 3, period: 3, subject: 'Learning walk', location: '' },
  { members: [1], weekday: 5, period: 3, subject: 'Parents’ appointments', location: 'Head’s office' },
] as const;

function standingMeetings({ number }: RosterEntry): WeeklyEntry[] {
  return STANDING.filter(({ members }) => members.some((member) => member === number)).map(
    ({ weekday, period: index, subject, location }) =>
      period({ weekday, period: index }, { subject, location, showAs: 'busy' }),
  );
}

function period(
  { weekday, period: index }: Slot,
  what: Pick<WeeklyEntry, 'subject' | 'location' | 'showAs'>,
): WeeklyEntry {
  const time = PERIODS[index];
  if (!time) throw new RangeError(`There is no period ${index + 1}.`);
  return { weekday, ...time, ...what };
}

/** All periods of a person's days, in an order that is individual and always the same. */
function shuffledSlots(entry: RosterEntry, days: number[]): Slot[] {
  return days
    .flatMap((weekday) => PERIODS.map((_, index) => ({ weekday, period: index })))
    .filter(
      ({ weekday, period: index }) =>
        !standingMeetings(entry).some(
          (meeting) => meeting.weekday === weekday && meeting.start === PERIODS[index]?.start,
        ),
    )
    .map((slot) => ({
      slot,
      order: createHash('sha256').update(`${entry.number} ${slot.weekday} ${slot.period}`).digest('hex'),
    }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ slot }) => slot);
}

function onDifferentDays(slots: Slot[], count: number): Slot[] {
  const chosen: Slot[] = [];
  for (const slot of slots) {
    if (chosen.length === count) return chosen;
    if (!chosen.some((other) => other.weekday === slot.weekday)) chosen.push(slot);
  }
  return chosen;
}
