import { isBefore } from '../../calendar/moments.ts';
import { MEETING_KINDS } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import { leadsToStatement } from '../forms.ts';
import { endOf, isStanding } from '../meetings/meeting.ts';
import type { Review } from '../review.ts';

/**
 * Whether the statement can be drafted: once the meeting has been held that it records. If the policy asks for no such
 * meeting, it can be drafted at any time (KC-08).
 */
export function mayDraft(review: Review, context: Context): boolean {
  if (!MEETING_KINDS.some((kind) => leadsToStatement(kind, context))) return true;
  return review.meetings.some(
    (meeting) =>
      isStanding(meeting) && isBefore(endOf(meeting), context.now) && leadsToStatement(meeting.kind, context),
  );
}
