import { ownMeetingsOf } from '../home/ownMeetings.ts';
import type { Handlers } from './route.ts';

/** One's own meetings under all reviews: where the side panel of a Teams meeting finds what it is about. */
export const meetingRoutes = {
  'GET /api/meetings': ownMeetingsOf,
} satisfies Partial<Handlers>;
