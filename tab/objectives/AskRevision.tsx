import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; onDone: () => void };

/** Asks for approved objectives to be revised: why, and for one of the policy's reasons (KM-49, TA-17, KS-19). */
export function AskRevision({ review, objectives, onDone }: Props) {
  const { reasons, text, clause } = objectives.revising ?? { ...objectives, reasons: [] };
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`askForRevision.${review.id}`}
      initial={{ reason: '', why: '' }}
      send={t('Ask for the revision')}
      said={t('Asked for. The other of you gets a card in chat.')}
      command={({ reason, why }, changeId) => ({ type: 'askForRevision', changeId, reason: reason || null, why })}
      onClose={onDone}
    >
      <Quiet>
        <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
      </Quiet>
      {reasons.length > 0 && <RadioBoxes field="reason" label={t('Reason')} required choices={reasons} />}
      <TextBox field="why" label={t('What has changed, and why the objectives should change')} required rows={3} />
    </ReviewForm>
  );
}
