import type { MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';

type Props = { review: ReviewView; meeting: MeetingView; onDone: () => void };

/** Proposes another time for a meeting, or says what else would suit. What is typed is kept. */
export function ProposeAnotherTime({ review, meeting, onDone }: Props) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`proposal.${meeting.id}`}
      initial={{ ...fieldsOf(meeting.start, review.timeZone), comment: '' }}
      send={t('Send')}
      said={t('{name} has been told.', { name: review.reviewer.name })}
      command={({ date, time, comment }) => ({
        type: 'proposeAnotherTime',
        meetingId: meeting.id,
        revision: meeting.revision,
        comment,
        start: date && time ? `${date}T${time}` : null,
      })}
      onClose={onDone}
      isBrief
    >
      <MomentBoxes of="the meeting" required={false} />
      <TextBox field="comment" label={t('Why, or what else would suit you')} required />
    </ReviewForm>
  );
}
