import { useWords } from '../language/useWords.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Sends the reviewer and the line manager what they need from an observation, and no more (KM-72). */
export function PassOn({ review, observation: { id, toTell, passedOn }, onDone }: VisitFormProps) {
  const { t, inRow } = useWords();
  const names = inRow(toTell.map(({ name }) => name));
  return (
    <ReviewForm
      review={review}
      draft={`passOn.${review.id}.${id}`}
      initial={{ text: passedOn?.text ?? '' }}
      label={t('Send what they need')}
      send={t('Send it')}
      said={t('Sent to {names}.', { names })}
      command={({ text }) => ({ type: 'passOnObservation', observationId: id, text })}
      onClose={onDone}
    >
      <TextBox
        field="text"
        label={t('What {names} need to know', { names })}
        required
        rows={4}
        hint={t('Only what is needed. {name} sees what you send.', { name: review.reviewee.name })}
      />
    </ReviewForm>
  );
}
