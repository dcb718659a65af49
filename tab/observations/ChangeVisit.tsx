import { Button } from '@fluentui/react-components';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Row } from '../look/Row.tsx';
import type { VisitFormProps } from './visitForm.ts';

/** Moves a planned visit, or cancels it with a reason. The person observed is told in both cases. */
export function ChangeVisit({ review, observation, onDone }: VisitFormProps) {
  const { id: observationId, canMove } = observation;
  return (
    <ReviewForm
      review={review}
      draft={`changeVisit.${review.id}.${observationId}.${observation.revision}`}
      initial={{
        ...fieldsOf(observation.start, review.timeZone),
        minutes: String(observation.minutes),
        reason: '',
      }}
      label={canMove ? 'Move or cancel the visit' : 'Cancel the visit'}
      send="Cancel the visit"
      appearance="secondary"
      isLong
      said="The visit is cancelled."
      command={({ reason }) => ({ type: 'cancelObservation', observationId, reason })}
      onClose={onDone}
    >
      {({ values: { date, time, minutes }, isPending, give }) => (
        <>
          {canMove && (
            <Row>
              <MomentBoxes required={false} minutes={{}} />
              <Button
                appearance="primary"
                disabledFocusable={isPending}
                onClick={() =>
                  give(
                    { type: 'moveObservation', observationId, start: `${date}T${time}`, minutes: Number(minutes) },
                    'The visit is moved.',
                  )
                }
              >
                Move the visit
              </Button>
            </Row>
          )}
          <TextBox field="reason" label={canMove ? 'Or cancel it: why?' : 'Why is it cancelled?'} />
        </>
      )}
    </ReviewForm>
  );
}
