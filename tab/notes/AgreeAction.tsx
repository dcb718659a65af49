import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { useWords } from '../language/useWords.ts';

type Props = {
  review: ReviewView;
  /** The meeting at which it is agreed. */
  meetingId?: string | undefined;
  /** The objective in whose card it stands. */
  objectiveId?: string;
};

/** Agrees an action, with who does it and by when. */
export function AgreeAction({ review, meetingId, objectiveId }: Props) {
  const about = meetingId ?? objectiveId;
  const { t } = useWords();
  const names = [review.reviewee, review.reviewer];
  return (
    <CommandForm
      review={review}
      name={about === undefined ? 'action' : `action.${about}`}
      open={t('Add an action')}
      questions={[
        { id: 'text', label: t('What is to be done'), kind: 'line', required: true },
        {
          id: 'ownerOid',
          label: t('Who does it'),
          kind: 'choice',
          required: true,
          choices: names.map(({ name }) => name),
        },
        { id: 'due', label: t('By which day'), kind: 'date', required: true },
      ]}
      send={t('Record the action')}
      said={t('Recorded. Its owner is reminded the working day before.')}
      command={({ text = '', ownerOid = '', due = '' }, actionId) => ({
        type: 'agreeAction',
        actionId,
        text,
        ownerOid: names.find(({ name }) => name === ownerOid)?.oid ?? '',
        due,
        meetingId: meetingId ?? null,
        ...(objectiveId !== undefined && { objectiveId }),
      })}
    />
  );
}
