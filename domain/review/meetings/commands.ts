import { z } from 'zod';
import { MEETING_KINDS } from '../../policies/vocabulary.ts';
import { id, localTime, minutes, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits } from '../part.ts';

export const meetingCommands = [
  oldCommand('scheduleMeeting', {
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
  oldCommand('moveMeeting', {
    meetingId: id,
    start: localTime,
    minutes: minutes('Length', 240),
    place: words('Place', 200),
    askToWaiveNotice: z.boolean(),
  }),
  oldCommand('cancelMeeting', { meetingId: id, reason: words('Reason', 2000) }),
  oldCommand('acknowledgeMeeting', { meetingId: id, revision: z.int() }),
  oldCommand('proposeAnotherTime', {
    meetingId: id,
    revision: z.int(),
    comment: words('What would suit you', 2000),
    start: localTime.nullable(),
  }),
  oldCommand('waiveNotice', { meetingId: id, revision: z.int() }),
  oldCommand('acknowledgeSeries', { seriesId: id }),
  oldCommand('addAgendaPoint', { meetingId: id, pointId: id, text: words('Point', 1000) }),
  oldCommand('removeAgendaPoint', { meetingId: id, pointId: id }),
  oldCommand('chooseTopics', { meetingId: id, topics: z.array(z.string().max(300)).max(30) }),
  oldCommand('askToJoin', { meetingId: id, oid: id, reason: words('Reason', 1000) }),
  oldCommand('endJoining', { meetingId: id, oid: id }),
  oldCommand('setRhythm', {
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
