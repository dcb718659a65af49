import { ownMeetingsOf } from '../home/ownMeetings.ts';
import type { Handlers } from './route.ts';

/** A person's own meetings in all reviews. The side panel of a Teams meeting finds there what the meeting is about. */
export const meetingRoutes = {
  'GET /api/meetings': ownMeetingsOf,
} satisfies Partial<Handlers>;
