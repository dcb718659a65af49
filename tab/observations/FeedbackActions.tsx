import type { FormField } from '#domain/forms/form.ts';
import { actionPointsIn, asksForActionPoints } from '#domain/review/notes/actionPoints.ts';
import type { ActionView } from '#domain/review/notes/view.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Check, Checklist } from '../look/Checklist.tsx';
import { Labelled } from '../look/Labelled.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { TextLink } from '../look/TextLink.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The questions whose lines are shown as actions. */
export function pointQuestions({ review: { notes, observations }, observation }: Props): FormField[] {
  return notes || observation.actions.length > 0 ? observations.form.fields.filter(asksForActionPoints) : [];
}

/**
 * The action points of feedback and the actions that they became, each ticked when it is done. A point of older feedback
 * is still to be taken on by one of the two.
 */
export function FeedbackActions({ review, observation }: Props) {
  const { t } = useWords();
  const fields = pointQuestions({ review, observation });
  const points = actionPointsIn({ fields }, observation.feedback?.answers ?? {});
  if (points.length === 0) return null;
  return (
    <Stack gap="S">
      <Labelled label={t('Action points')}>
        <Stack above="XS">
          <Checklist label={t('Action points')}>
            {points.map((point) => (
              <Point key={point} review={review} observation={observation} point={point} />
            ))}
          </Checklist>
        </Stack>
      </Labelled>
      {review.notes && observation.actions.length > 0 && (
        <Quiet>
          {t('The action points became actions.')}{' '}
          <TextLink href={`/reviews/${review.id}/notes`}>{t('See all actions')}</TextLink>
        </Quiet>
      )}
    </Stack>
  );
}

function Point({ review, observation, point }: Props & { point: string }) {
  const { t } = useWords();
  const { notes } = review;
  const action = [...observation.actions, ...(notes?.actions ?? [])].find(({ text }) => text === point);
  if (!action)
    return (
      <Check
        isDone={false}
        what={point}
        detail=""
        deed={notes?.canWrite && <TakeOn review={review} observation={observation} point={point} />}
      />
    );
  return (
    <Check
      isDone={action.state === 'done'}
      what={point}
      detail={<Standing review={review} action={action} />}
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

function Standing({ review: { timeZone, now }, action }: { review: ReviewView; action: ActionView }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  if (action.closed) return `${t(action.state === 'done' ? 'Done' : 'Not done')}, ${day(action.closed.at)}`;
  if (action.dueAt === null) return action.own ? t('You') : action.owner.name;
  return action.own
    ? t('You, by {day}', { day: day(action.dueAt) })
    : t('{name}, by {day}', { name: action.owner.name, day: day(action.dueAt) });
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
        {
          id: 'owner',
          label: t('Who does it'),
          kind: 'choice',
          required: true,
          choices: people.map(({ name }) => name),
        },
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
