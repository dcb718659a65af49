import type { ReviewView } from '#domain/views/review.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { TickBox } from '../forms/fields/TickBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Stack } from '../look/Stack.tsx';

/** The reviewee's comments, with or without asking for changes (KM-42). */
export function CommentOnStatement({ review, version }: { review: ReviewView; version: number }) {
  const { t } = useWords();
  return (
    <Stack above="M">
      <Panel kind="quiet">
        <ReviewForm
          review={review}
          draft={`statementComment.${review.id}.${version}`}
          initial={{ comment: '', changesWanted: '' }}
          send={t('Send my comments')}
          appearance="secondary"
          said={t('{name} has your comments.', { name: review.reviewer.name })}
          command={({ comment, changesWanted }) => ({
            type: 'commentOnStatement',
            version,
            comment,
            changesWanted: changesWanted === 'yes',
          })}
          isBrief
        >
          <TextBox
            field="comment"
            label={t('Your comments')}
            rows={3}
            hint={t(
              'If this is not a fair summary of the meeting, ask for changes. You can also just add comments; they stay with the text.',
            )}
          />
          <TickBox field="changesWanted" label={t('I ask for changes')} />
        </ReviewForm>
      </Panel>
    </Stack>
  );
}
