import type { ReviewView } from '#domain/views/review.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { useWords } from '../language/useWords.ts';

type Props = { review: ReviewView; version: number; onDone: () => void };

/** Begins a new version of a signed text, with the reason. The signed version stays as it is. */
export function ReviseStatement({ review, version, onDone }: Props) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`reviseStatement.${review.id}.${version}`}
      initial={{ reason: '' }}
      send={t('Begin the new version')}
      said={t('A new version is begun. The signed one stays as it is.')}
      command={({ reason }) => ({ type: 'reviseStatement', version, reason })}
      onClose={onDone}
      isBrief
    >
      <TextBox field="reason" label={t('Why is a new version needed?')} required />
    </ReviewForm>
  );
}
