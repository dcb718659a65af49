import { fieldsOf, WEEKDAYS } from '#domain/calendar/inWords.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { ChooseTime } from '../meetings/ChooseTime.tsx';
import type { VisitFormProps } from './visitForm.ts';

const KINDS = { ppa: 'PPA', break: 'break', lunch: 'lunch' };

/**
 * Arranges the feedback meeting: proposes times at which both are free, and shows the protected time that is excluded
 * (KM-69).
 */
export function PlanFeedbackMeeting({ review, observation, onDone }: VisitFormProps) {
  const { timeZone, now } = review;
  const { feedbackPlanned: before } = observation;
  return (
    <ReviewForm
      review={review}
      draft={`feedbackMeeting.${review.id}.${observation.id}`}
      initial={{
        ...(before ? fieldsOf(before.start, timeZone) : { date: '', time: '' }),
        minutes: String(before?.minutes ?? 20),
      }}
      label={before ? 'Move the feedback meeting' : 'Arrange the feedback meeting'}
      send="Arrange the meeting"
      said={`Arranged. ${review.reviewee.name} is told.`}
      command={({ date, time, minutes }) => ({
        type: 'planFeedbackMeeting',
        observationId: observation.id,
        start: `${date}T${time}`,
        minutes: Number(minutes),
      })}
      onClose={onDone}
    >
      {({ values }) => (
        <>
          <ChooseTime
            review={review}
            from={fieldsOf(observation.over ? now : observation.end, timeZone).date}
            usual={20}
            minutes={{}}
          />
          <Protected observation={observation} date={values.date} />
        </>
      )}
    </ReviewForm>
  );
}

/** The time of the chosen day during which no meeting is held. */
function Protected({ observation, date }: Pick<VisitFormProps, 'observation'> & { date: string }) {
  const weekday = date ? new Date(`${date}T12:00Z`).getUTCDay() : 0;
  const taken = observation.protectedTime.filter((each) => each.weekday === weekday);
  if (taken.length === 0) return null;
  return (
    <Quiet>
      Not on {WEEKDAYS[weekday - 1]}:{' '}
      {taken.map(({ start, end, kind }) => `${start} to ${end} (${KINDS[kind]})`).join(', ')}.
    </Quiet>
  );
}
