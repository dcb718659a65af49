import { z } from 'zod';

const isoDate = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:30');

/** A school's year as the school itself keeps it. Working days and contact hours are counted from it. */
export const schoolCalendarSchema = z.strictObject({
  /** IANA name; deadlines end at the end of a day in this zone. */
  timeZone: z.string().min(1),
  region: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  /** First and last day of each term or half term, both included. Days between terms are school holidays. */
  terms: z.array(z.strictObject({ name: z.string().min(1), start: isoDate, end: isoDate })),
  /** Days in term on which the school is shut for everybody. */
  closures: z.array(isoDate),
  /** Days without pupils on which staff work. They count as working days. */
  insetDays: z.array(isoDate),
  /** Staff groups that work through the school holidays, so those days count for them. */
  worksInHolidays: z.array(z.string()),
  /** Whether a part-timer's deadlines count only his or her own working days. If it is left out, they do. */
  partTimersOwnDays: z.boolean().optional(),
  /** When staff can be directed to be at work, local time (KM-69). If it is left out, it is the school day. */
  directedTime: z.strictObject({ start: timeOfDay, end: timeOfDay }).optional(),
  /** When meetings may be held, local time. */
  schoolDay: z.strictObject({ start: timeOfDay, end: timeOfDay }),
  /** When a message may reach somebody, local time. */
  workingHours: z.strictObject({ start: timeOfDay, end: timeOfDay }),
});

export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;

/** What a school sets: its name and calendar. Policies are adopted separately. */
export const schoolSchema = z.strictObject({ name: z.string().min(1), calendar: schoolCalendarSchema });
