import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { CommandButton } from '../forms/CommandButton.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Row } from '../look/Row.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** The person observed agrees to what is planned, or proposes another focus or other activities (KM-66). */
export function AnswerVisit({ review, observation }: Omit<VisitFormProps, 'onDone'>) {
  const [proposing, setProposing] = useState(false);
  const { canAgree, canPropose, agreement } = observation;
  const hasProposed = agreement.kind === 'proposed';
  const about = { observationId: observation.id, revision: observation.revision };
  if (proposing) return <Propose review={review} observation={observation} onDone={() => setProposing(false)} />;
  return (
    <Row>
      {canAgree && (
        <CommandButton
          review={review}
          appearance={hasProposed ? 'secondary' : 'primary'}
          command={{ type: 'agreeObservation', ...about }}
          said="Agreed."
        >
          {hasProposed ? 'Agree as it was planned' : 'Agree'}
        </CommandButton>
      )}
      {canPropose && (
        <Button onClick={() => setProposing(true)}>
          {hasProposed ? 'Change your proposal' : 'Propose another focus'}
        </Button>
      )}
    </Row>
  );
}

function Propose({ review, observation, onDone }: VisitFormProps) {
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
      label="Propose another focus"
      send="Send the proposal"
      said={`Proposed. ${observation.observer.name} will answer.`}
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
      <TextBox field="focus" label="Focus that you propose" required />
      <TextBox field="activities" label="Activities" required />
      <TextBox field="why" label="Why" required />
    </ReviewForm>
  );
}
