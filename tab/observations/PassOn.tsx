import { ReviewForm } from '../forms/ReviewForm.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Sends the reviewer and the line manager what they need from an observation, and no more (KM-72). */
export function PassOn({ review, observation: { id, toTell, passedOn }, onDone }: VisitFormProps) {
  const names = toTell.map(({ name }) => name).join(' and ');
  return (
    <ReviewForm
      review={review}
      draft={`passOn.${review.id}.${id}`}
      initial={{ text: passedOn?.text ?? '' }}
      label="Send what they need"
      send="Send it"
      said={`Sent to ${names}.`}
      command={({ text }) => ({ type: 'passOnObservation', observationId: id, text })}
      onClose={onDone}
    >
      <TextBox
        field="text"
        label={`What ${names} need to know`}
        required
        rows={4}
        hint={`Only what is needed. ${review.reviewee.name} sees what you send.`}
      />
    </ReviewForm>
  );
}
