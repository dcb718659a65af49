import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { usePeople } from '../api/queries.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { PersonBox } from '../forms/fields/PersonBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { VisitFields, visitFrom } from './VisitFields.tsx';

const NEW = {
  date: '',
  time: '',
  minutes: '50',
  purpose: '',
  focus: '',
  activities: '',
  group: '',
  documentsAsked: '',
};

/** Plans a visit: who, when, how long, its purpose and what is looked at. What is typed stays until it is sent. */
export function PlanObservation({ review, onDone }: { review: ReviewView; onDone: () => void }) {
  const people = usePeople(true);
  const { visitNotice, mayObserve, untrained } = review.observations;
  return (
    <ReviewForm
      review={review}
      draft={`visit.${review.id}`}
      initial={{ ...NEW, observerOid: review.reviewer.oid, observer: review.reviewer.name }}
      send="Plan the visit"
      sending="Planning …"
      said={`Planned. ${review.reviewee.name} is asked to agree, and reminded a week before.`}
      command={({ observerOid, date, time, minutes, ...visit }, observationId) => ({
        type: 'planObservation',
        observationId,
        observerOid,
        start: `${date}T${time}`,
        minutes: Number(minutes),
        ...visitFrom(visit),
      })}
      onClose={onDone}
    >
      {({ values: { observerOid } }) => (
        <>
          {visitNotice && (
            <Quiet>
              {visitNotice.text} <Clause rule={visitNotice.rule} clause={visitNotice.clause} />
            </Quiet>
          )}
          <PersonBox
            field="observerOid"
            typed="observer"
            label="Observer"
            required
            people={(people.data?.people ?? []).filter(({ oid }) => mayObserve.includes(oid))}
          />
          {untrained[observerOid] !== undefined && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{untrained[observerOid]}</MessageBarBody>
            </MessageBar>
          )}
          <MomentBoxes minutes={{ min: 5, max: 180 }} />
          <VisitFields />
        </>
      )}
    </ReviewForm>
  );
}
