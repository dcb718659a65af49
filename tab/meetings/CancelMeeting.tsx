import type { MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';

/** Cancels a meeting, with the reason that the other person is told. The reason is kept while it is typed. */
export function CancelMeeting({ review, meeting }: { review: ReviewView; meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name={`cancel.${meeting.id}`}
      open={t('Cancel the meeting')}
      questions={[
        {
          id: 'reason',
          label: t('Why is it cancelled?'),
          hint: t('{name} is told.', { name: review.reviewee.name }),
          kind: 'text',
          required: true,
        },
      ]}
      send={t('Cancel the meeting')}
      said={t('The meeting is cancelled and taken out of both calendars.')}
      command={({ reason = '' }) => ({ type: 'cancelMeeting', meetingId: meeting.id, reason })}
    />
  );
}
