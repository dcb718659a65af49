import type { ReviewView } from '#domain/views/review.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Panel } from '../look/Panel.tsx';

type Props = { review: ReviewView; version: number; onDone: () => void };

/** Begins a new version of a signed text, with the reason. The signed version stays as it is. */
export function ReviseStatement({ review, version, onDone }: Props) {
  return (
    <Panel kind="quiet">
      <ReviewForm
        review={review}
        draft={`reviseStatement.${review.id}.${version}`}
        initial={{ reason: '' }}
        send="Begin the new version"
        said="A new version is begun. The signed one stays as it is."
        command={({ reason }) => ({ type: 'reviseStatement', version, reason })}
        onClose={onDone}
        isBrief
      >
        <TextBox field="reason" label="Why is a new version needed?" required />
      </ReviewForm>
    </Panel>
  );
}
