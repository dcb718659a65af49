import { z } from 'zod';
import { MEETING_KINDS } from '../../policies/vocabulary.ts';
import { event } from '../event.ts';

export const meetingEvents = [
  event('meetingScheduled', {
    meetingId: z.string(),
    kind: z.enum(MEETING_KINDS),
    start: z.string(),
    minutes: z.number(),
    place: z.string(),
    bring: z.array(z.string()),
    /** The notice is shorter than the policy wants, and the meeting stands only once the reviewee waives it. */
    shortNotice: z.boolean(),
    /** Why the notice is shorter. Older ones leave it out, and so do moves in Outlook that are to be waived. */
    noticeReason: z.string().exactOptional(),
    /** Meetings that were arranged together share this id. */
    seriesId: z.string().exactOptional(),
  }),
  event('meetingMoved', {
    meetingId: z.string(),
    start: z.string(),
    minutes: z.number(),
    place: z.string(),
    shortNotice: z.boolean(),
    noticeReason: z.string().exactOptional(),
    inOutlook: z.boolean(),
  }),
  event('meetingCancelled', { meetingId: z.string(), reason: z.string(), inOutlook: z.boolean() }),
  event('meetingAcknowledged', { meetingId: z.string() }),
  event('anotherTimeProposed', { meetingId: z.string(), comment: z.string(), start: z.string().nullable() }),
  event('noticeWaived', { meetingId: z.string() }),
  event('meetingBooked', {
    meetingId: z.string(),
    outlookEventId: z.string(),
    joinUrl: z.string().nullable(),
    start: z.string(),
    minutes: z.number(),
    /** The revision of the invitation that Outlook shows; if left out, the invitation as arranged. */
    invitation: z.number().exactOptional(),
    /** Older bookings leave it out. Then it was whoever reviewed at the time. */
    people: z.array(z.string()).exactOptional(),
  }),
  event('agendaPointAdded', { meetingId: z.string(), pointId: z.string(), text: z.string() }),
  event('agendaPointRemoved', { meetingId: z.string(), pointId: z.string() }),
  event('topicsChosen', { meetingId: z.string(), topics: z.array(z.string()) }),
  event('askedToJoin', { meetingId: z.string(), oid: z.string(), reason: z.string() }),
  event('joiningEnded', { meetingId: z.string(), oid: z.string() }),
  event('rhythmSet', { kind: z.enum(MEETING_KINDS), weeks: z.number() }),
  event('bookingRemoved', { meetingId: z.string() }),
] as const;

export type MeetingEvent = z.infer<(typeof meetingEvents)[number]>;
