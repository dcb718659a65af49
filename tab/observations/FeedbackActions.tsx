import type { FormField } from '#domain/forms/form.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Check, Checklist } from '../look/Checklist.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The questions whose lines are to be done; needs for training go into the register instead. */
export function pointQuestions({ notes, observations }: ReviewView): FormField[] {
  if (!notes) return [];
  return observations.form.fields.filter(({ kind, becomesNeed }) => kind === 'points' && !becomesNeed);
}

/** The action points of feedback, each to be taken on by one of the two and ticked when it is done. */
export function FeedbackActions({ review, observation }: Props) {
  const { t } = useWords();
  const points = pointQuestions(review).flatMap(({ id }) => linesOf(observation.feedback?.answers[id]));
  if (points.length === 0) return null;
  return (
    <Checklist label={t('Action points')}>
      {points.map((point) => (
        <Point key={point} review={review} observation={observation} point={point} />
      ))}
    </Checklist>
  );
}

function linesOf(answer = ''): string[] {
  const lines = answer.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

function Point({ review, observation, point }: Props & { point: string }) {
  const { t, dayInWords } = useWords();
  const { notes, now, timeZone } = review;
  const action = notes?.actions.find(({ text }) => text === point);
  if (!action)
    return (
      <Check
        isDone={false}
        what={point}
        detail=""
        deed={notes?.canWrite && <TakeOn review={review} observation={observation} point={point} />}
      />
    );
  const by = dayInWords({ moment: action.dueAt, timeZone, now });
  return (
    <Check
      isDone={action.state === 'done'}
      what={point}
      detail={
        action.closed
          ? `${t(action.state === 'done' ? 'Done' : 'Not done')}, ${dayInWords({ moment: action.closed.at, timeZone, now })}`
          : action.own
            ? t('You, by {day}', { day: by })
            : t('{name}, by {day}', { name: action.owner.name, day: by })
      }
      deed={
        action.canClose && (
          <CommandButton
            review={review}
            size="small"
            name={t('Done: {point}', { point })}
            command={{ type: 'closeAction', actionId: action.id, done: true, comment: null }}
            said={t('Closed as done.')}
          >
            {t('Done')}
          </CommandButton>
        )
      }
    />
  );
}

/** Makes an action of one point: who takes it on, and by when. */
function TakeOn({ review, observation, point }: Props & { point: string }) {
  const { t } = useWords();
  const people = [review.reviewee, review.reviewer];
  return (
    <CommandForm
      review={review}
      name={`point.${observation.id}.${point.slice(0, 40)}`}
      open={t('Make it an action')}
      label={t('Make it an action: {point}', { point })}
      questions={[
        { id: 'owner', label: t('By whom'), kind: 'choice', required: true, choices: people.map(({ name }) => name) },
        { id: 'due', label: t('By which day'), kind: 'date', required: true },
      ]}
      initial={{ owner: review.reviewee.name }}
      send={t('Record the action')}
      said={t('Recorded. Its owner is reminded the working day before.')}
      command={({ owner = '', due = '' }, actionId) => ({
        type: 'agreeAction',
        actionId,
        text: point,
        ownerOid: people.find(({ name }) => name === owner)?.oid ?? '',
        due,
        meetingId: null,
      })}
    />
  );
}
