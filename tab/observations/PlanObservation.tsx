import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { usePeople } from '../api/queries.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { PersonBox } from '../forms/fields/PersonBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Lessons } from './Lessons.tsx';
import { TrainedOnly } from './TrainedOnly.tsx';
import { VisitFields, visitFrom } from './VisitFields.tsx';

const NEW = {
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
  const { t, dayInWords } = useWords();
  const people = usePeople(true);
  const { visitNotice, mayObserve, trainedOnly, untrained } = review.observations;
  const earliest = dayInWords({
    moment: visitNotice?.earliest ?? review.now,
    timeZone: review.timeZone,
    now: review.now,
  });
  return (
    <ReviewForm
      review={review}
      draft={`visit.${review.id}`}
      initial={{
        ...NEW,
        date: visitNotice?.earliest ?? '',
        observerOid: review.reviewer.oid,
        observer: review.reviewer.name,
      }}
      send={t('Plan the visit')}
      sending={t('Planning …')}
      said={t('Planned. {name} is asked to agree, and reminded a week before.', { name: review.reviewee.name })}
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
      {({ values: { observerOid, date } }) => (
        <>
          {visitNotice && (
            <Quiet>
              <SchoolsWords>{visitNotice.text}</SchoolsWords>{' '}
              {visitNotice.after === null
                ? t('The earliest day is {day}.', { day: earliest })
                : t('The earliest day is {day}, after {break}.', { day: earliest, break: visitNotice.after })}{' '}
              <Clause clause={visitNotice.clause} />
            </Quiet>
          )}
          <PersonBox
            field="observerOid"
            typed="observer"
            label={t('Observer')}
            required
            people={(people.data?.people ?? []).filter(({ oid }) => mayObserve.includes(oid))}
          />
          {trainedOnly && <TrainedOnly said={trainedOnly} />}
          {untrained[observerOid] !== undefined && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                <SchoolsWords>{untrained[observerOid]}</SchoolsWords>
              </MessageBarBody>
            </MessageBar>
          )}
          <Lessons
            review={review}
            observerOid={observerOid}
            from={visitNotice?.earliest ?? fieldsOf(review.now, review.timeZone).date}
          />
          <MomentBoxes of="the visit" minutes={{ min: 5, max: 180 }} />
          <InBreak review={review} date={date} />
          <VisitFields />
        </>
      )}
    </ReviewForm>
  );
}

/** Says at once that a day is in a break, and when the next one is. */
function InBreak({ review: { observations, now, timeZone }, date }: { review: ReviewView; date: string }) {
  const { t, dayInWords } = useWords();
  const found = observations.breaks.find(({ first, last }) => first <= date && date <= last);
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  return (
    <div role="status">
      {found && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('{day} is in {break}. The first day after it is {next}.', {
              day: day(date),
              break: found.name,
              next: day(found.next),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
