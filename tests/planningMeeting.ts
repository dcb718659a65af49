import type { Command } from '#domain/review/commands.ts';

/**
 * A planning meeting of an hour, with nothing to bring and the notice that the policy asks for. `start` is local time.
 */
export function planningMeeting(meetingId: string, start: string): Extract<Command, { type: 'scheduleMeeting' }> {
  return {
    type: 'scheduleMeeting',
    meetingId,
    kind: 'planningMeeting',
    start,
    minutes: 60,
    place: 'Room 1',
    bring: [],
    askToWaiveNotice: false,
  };
}
