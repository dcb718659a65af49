import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Row } from '../look/Row.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** The person observed agrees to what is planned, or proposes another focus or other activities (KM-66). */
export function AnswerVisit({ review, observation }: Omit<VisitFormProps, 'onDone'>) {
  const { t } = useWords();
  const { canAgree, canPropose, agreement } = observation;
  const hasProposed = agreement.kind === 'proposed';
  const about = { observationId: observation.id, revision: observation.revision };
  return (
    <Row>
      {canAgree && (
        <CommandButton
          review={review}
          appearance={hasProposed ? 'secondary' : 'primary'}
          command={{ type: 'agreeObservation', ...about }}
          said={t('Agreed.')}
        >
          {t(hasProposed ? 'Agree as it was planned' : 'Agree')}
        </CommandButton>
      )}
      {canPropose && (
        <FormDialog open={t(hasProposed ? 'Change your proposal' : 'Propose another focus')}>
          {(close) => <Propose review={review} observation={observation} onDone={close} />}
        </FormDialog>
      )}
    </Row>
  );
}

function Propose({ review, observation, onDone }: VisitFormProps) {
  const { t } = useWords();
  const { id: observationId, revision } = observation;
  const proposed = observation.agreement.kind === 'proposed' ? observation.agreement : observation;
  return (
    <ReviewForm
      review={review}
      draft={`propose.${review.id}.${observationId}.${revision}`}
      initial={{
        focus: proposed.focus,
        activities: proposed.activities,
        why: 'why' in proposed ? proposed.why : '',
      }}
      send={t('Send the proposal')}
      said={t('Proposed. {name} will answer.', { name: observation.observer.name })}
      command={({ focus, activities, why }) => ({
        type: 'proposeForObservation',
        observationId,
        revision,
        focus: focus.trim(),
        activities: activities.trim(),
        why,
      })}
      onClose={onDone}
    >
      <TextBox field="focus" label={t('Focus that you propose')} required />
      <TextBox field="activities" label={t('Activities')} required />
      <TextBox field="why" label={t('Why')} required />
    </ReviewForm>
  );
}
