import type { ReviewNow } from '../situation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mayDraft } from '../statements/mayDraft.ts';
import type { Meeting } from './meeting.ts';

/**
 * Whether something written depends on a meeting having been held: its note, or a statement that is drafted only after
 * it (KM-41, TA-10). Such a meeting stays where it was, whatever becomes of its entry in Outlook.
 */
export function isWrittenUp({ id }: Pick<Meeting, 'id'>, { review, context }: ReviewNow): boolean {
  if (review.notes.ofMeetings.some(({ meetingId }) => meetingId === id)) return true;
  const others = review.meetings.filter((each) => each.id !== id);
  return review.statements.length > 0 && !mayDraft({ ...review, meetings: others }, context);
}

/** Refuses to move or cancel a meeting if something written depends on it. */
export function refusalOfHeld(meeting: Meeting, { review, context }: ReviewNow): Refusal | undefined {
  return isWrittenUp(meeting, { review, context })
    ? refuse({ refused: 'alreadyDone', message: 'This meeting was held: what was written since rests on it.' })
    : undefined;
}
