import { z } from 'zod';
import { MEETING_KINDS } from '../../policies/vocabulary.ts';
import { command, id, localTime, minutes, words } from '../command.ts';
import type { Permits } from '../part.ts';

export const meetingCommands = [
  command('scheduleMeeting', {
    meetingId: id,
    kind: z.enum(MEETING_KINDS),
    start: localTime,
    minutes: minutes('Length', 240),
    place: words('Place', 200),
    bring: z.array(words('What to bring', 300)).max(12),
    /** Asks for the meeting although the notice is short; the reviewee is then asked to waive it. */
    askToWaiveNotice: z.boolean(),
    /** Several arranged at once have one: the reviewee is told of them, and answers them, together. */
    seriesId: id.optional(),
  }),
  command('moveMeeting', {
    meetingId: id,
    start: localTime,
    minutes: minutes('Length', 240),
    place: words('Place', 200),
    askToWaiveNotice: z.boolean(),
  }),
  command('cancelMeeting', { meetingId: id, reason: words('Reason', 2000) }),
  command('acknowledgeMeeting', { meetingId: id, revision: z.int() }),
  command('proposeAnotherTime', {
    meetingId: id,
    revision: z.int(),
    comment: words('What would suit you', 2000),
    start: localTime.nullable(),
  }),
  command('waiveNotice', { meetingId: id, revision: z.int() }),
  command('acknowledgeSeries', { seriesId: id }),
  command('addAgendaPoint', { meetingId: id, pointId: id, text: words('Point', 1000) }),
  command('removeAgendaPoint', { meetingId: id, pointId: id }),
  command('chooseTopics', { meetingId: id, topics: z.array(z.string().max(300)).max(30) }),
  command('askToJoin', { meetingId: id, oid: id, reason: words('Reason', 1000) }),
  command('endJoining', { meetingId: id, oid: id }),
  command('setRhythm', {
    kind: z.enum(MEETING_KINDS),
    weeks: z.int({ error: 'Give whole weeks.' }).min(1, 'At least one week.').max(52, 'At most 52 weeks.'),
  }),
] as const;

export type MeetingCommand = z.infer<(typeof meetingCommands)[number]>;

export const meetingPermits: Permits<MeetingCommand> = {
  scheduleMeeting: ['reviewer'],
  moveMeeting: ['reviewer'],
  cancelMeeting: ['reviewer'],
  acknowledgeMeeting: ['reviewee'],
  proposeAnotherTime: ['reviewee'],
  waiveNotice: ['reviewee'],
  acknowledgeSeries: ['reviewee'],
  addAgendaPoint: ['reviewee', 'reviewer'],
  removeAgendaPoint: ['reviewee', 'reviewer'],
  chooseTopics: ['reviewee', 'reviewer'],
  askToJoin: ['reviewee', 'reviewer'],
  endJoining: ['reviewee', 'reviewer'],
  setRhythm: ['reviewer'],
};
