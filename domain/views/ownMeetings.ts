import type { PersonView } from './person.ts';

/** A meeting of one's own, whichever review it belongs to. Moments are ISO with the school's offset. */
export type OwnMeeting = {
  reviewId: string;
  meetingId: string;
  name: string;
  with: PersonView;
  start: string;
  end: string;
  joinUrl: string | null;
};

/** All of one's meetings, in the order of their time. */
export type OwnMeetings = { now: string; timeZone: string; meetings: OwnMeeting[] };
