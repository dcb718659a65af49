import { useWords } from '../language/useWords.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { VisitFields, visitFrom } from './VisitFields.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Changes what a visit looks at; it begins with the observed person's proposal, where there is one (KM-66). */
export function RewriteVisit({ review, observation, onDone }: VisitFormProps) {
  const { t } = useWords();
  const { agreement, id, revision } = observation;
  const proposed = agreement.kind === 'proposed' ? agreement : null;
  return (
    <ReviewForm
      review={review}
      draft={`rewrite.${review.id}.${id}.${revision}.${proposed?.at ?? ''}`.replaceAll(':', '-')}
      initial={{
        purpose: observation.purpose,
        focus: proposed?.focus ?? observation.focus,
        activities: proposed?.activities ?? observation.activities,
        group: observation.group ?? '',
        documentsAsked: observation.documentsAsked ?? '',
      }}
      label={t('What is looked at')}
      send={t(proposed ? 'Answer with this' : 'Change it')}
      said={t('Changed. The person observed is told.')}
      command={(values) => ({ type: 'rewriteObservation', observationId: id, revision, ...visitFrom(values) })}
      onClose={onDone}
    >
      <VisitFields />
    </ReviewForm>
  );
}
