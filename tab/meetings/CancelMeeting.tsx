import type { MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';

/** Cancels a meeting, with the reason that the other person is told. The reason is kept while it is typed. */
export function CancelMeeting({ review, meeting }: { review: ReviewView; meeting: MeetingView }) {
  return (
    <CommandForm
      review={review}
      name={`cancel.${meeting.id}`}
      open="Cancel the meeting"
      questions={[
        {
          id: 'reason',
          label: 'Why is it cancelled?',
          hint: `${review.reviewee.name} is told.`,
          kind: 'text',
          required: true,
        },
      ]}
      send="Cancel the meeting"
      said="The meeting is cancelled and taken out of both calendars."
      command={({ reason = '' }) => ({ type: 'cancelMeeting', meetingId: meeting.id, reason })}
    />
  );
}
