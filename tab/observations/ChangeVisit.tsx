import { fieldsOf } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Moves a planned visit. The person observed is told. */
export function MoveVisit({ review, observation: { id, revision, start, minutes }, onDone }: VisitFormProps) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`moveVisit.${review.id}.${id}.${revision}`}
      initial={{ ...fieldsOf(start, review.timeZone), minutes: String(minutes) }}
      send={t('Move the visit')}
      said={t('The visit is moved.')}
      command={(values) => ({
        type: 'moveObservation',
        observationId: id,
        start: `${values.date}T${values.time}`,
        minutes: Number(values.minutes),
      })}
      onClose={onDone}
      isBrief
    >
      <MomentBoxes of="the visit" minutes={{}} />
    </ReviewForm>
  );
}

/** Cancels a visit with a reason. The person observed is told. */
export function CancelVisit({ review, observation: { id }, onDone }: VisitFormProps) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`cancelVisit.${review.id}.${id}`}
      initial={{ reason: '' }}
      send={t('Cancel the visit')}
      said={t('The visit is cancelled.')}
      command={({ reason }) => ({ type: 'cancelObservation', observationId: id, reason })}
      onClose={onDone}
      isBrief
    >
      <TextBox field="reason" label={t('Why is it cancelled?')} required />
    </ReviewForm>
  );
}
