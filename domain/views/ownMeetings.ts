import type { PersonView } from './person.ts';

/** One of somebody's own meetings, whichever review it belongs to. Moments are ISO with the school's offset. */
export type OwnMeeting = {
  reviewId: string;
  meetingId: string;
  name: string;
  with: PersonView;
  start: string;
  end: string;
  joinUrl: string | null;
};

/** All of somebody's meetings, in order of time. */
export type OwnMeetings = { now: string; timeZone: string; meetings: OwnMeeting[] };
