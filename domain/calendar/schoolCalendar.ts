import { z } from 'zod';

const isoDate = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:30');

/** A school's year as the school itself keeps it: what working days and decent hours are counted from. */
export const schoolCalendarSchema = z.strictObject({
  /** IANA name; deadlines end at the end of a day in this zone. */
  timeZone: z.string().min(1),
  region: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  /** First and last day of each term or half term, both included. Days between terms are school holidays. */
  terms: z.array(z.strictObject({ name: z.string().min(1), start: isoDate, end: isoDate })),
  /** Days in term on which the school is shut for everybody. */
  closures: z.array(isoDate),
  /** Days without pupils on which staff work; they count as working days. */
  insetDays: z.array(isoDate),
  /** Staff groups that work through the school holidays, so that those days count for them. */
  worksInHolidays: z.array(z.string()),
  /** Whether a part-timer's deadlines count only his or her own working days; they do where it is not said. */
  partTimersOwnDays: z.boolean().optional(),
  /** When staff can be directed to be at work, local time (KM-69); the school day where it is not said. */
  directedTime: z.strictObject({ start: timeOfDay, end: timeOfDay }).optional(),
  /** When meetings may be held, local time. */
  schoolDay: z.strictObject({ start: timeOfDay, end: timeOfDay }),
  /** When a message may reach somebody, local time. */
  workingHours: z.strictObject({ start: timeOfDay, end: timeOfDay }),
});

export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;

/** What a school sets: its name and calendar. Its policies are adopted, each by itself. */
export const schoolSchema = z.strictObject({ name: z.string().min(1), calendar: schoolCalendarSchema });
