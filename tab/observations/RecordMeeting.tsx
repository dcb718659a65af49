import { fieldsOf } from '#domain/calendar/inWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Row } from '../look/Row.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Records that the visit was discussed, and when. */
export function RecordMeeting({ review, observation: { id }, onDone }: VisitFormProps) {
  return (
    <ReviewForm
      review={review}
      draft={`recordFeedbackMeeting.${review.id}.${id}`}
      initial={fieldsOf(review.now, review.timeZone)}
      label="Record the feedback meeting"
      send="Record it"
      said="The feedback meeting is recorded."
      command={({ date, time }) => ({
        type: 'recordFeedbackMeeting',
        observationId: id,
        heldAt: `${date}T${time}`,
      })}
      onClose={onDone}
      isBrief
    >
      <Row>
        <LineBox field="date" fault="heldAt" label="Talked over on" type="date" required />
        <LineBox field="time" label="at" type="time" required />
      </Row>
    </ReviewForm>
  );
}
