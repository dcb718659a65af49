import { fieldsOf, WEEKDAYS } from '#domain/calendar/inWords.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { ChooseTime } from '../meetings/ChooseTime.tsx';
import type { VisitFormProps } from './visitForm.ts';

const KINDS = { ppa: 'PPA', break: 'break', lunch: 'lunch' } as const satisfies Record<string, FixedText>;

/**
 * Arranges the feedback meeting: proposes times at which both are free, and shows the protected time that is excluded
 * (KM-69).
 */
export function PlanFeedbackMeeting({ review, observation, onDone }: VisitFormProps) {
  const { t } = useWords();
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
      label={t(before ? 'Move the feedback meeting' : 'Arrange the feedback meeting')}
      send={t('Arrange the meeting')}
      said={t('Arranged. {name} is told.', { name: review.reviewee.name })}
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
  const { t } = useWords();
  const weekday = date ? new Date(`${date}T12:00Z`).getUTCDay() : 0;
  const taken = observation.protectedTime.filter((each) => each.weekday === weekday);
  const named = WEEKDAYS[weekday - 1];
  if (taken.length === 0 || !named) return null;
  return (
    <Quiet>
      {t('Not on {weekday}: {times}.', {
        weekday: t(named),
        times: taken
          .map(({ start, end, kind }) => `${t('{start} to {end}', { start, end })} (${t(KINDS[kind])})`)
          .join(', '),
      })}
    </Quiet>
  );
}
