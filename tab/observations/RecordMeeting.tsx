import { fieldsOf } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Records that the visit was discussed, and when. */
export function RecordMeeting({ review, observation: { id }, onDone }: VisitFormProps) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`recordFeedbackMeeting.${review.id}.${id}`}
      initial={fieldsOf(review.now, review.timeZone)}
      send={t('Record it')}
      said={t('The feedback meeting is recorded.')}
      command={({ date, time }) => ({
        type: 'recordFeedbackMeeting',
        observationId: id,
        heldAt: `${date}T${time}`,
      })}
      onClose={onDone}
      isBrief
    >
      <MomentBoxes of="the feedback meeting" fault="heldAt" />
    </ReviewForm>
  );
}
