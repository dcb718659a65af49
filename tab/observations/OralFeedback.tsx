import { ORAL_FEEDBACK } from '#domain/review/observations/observation.ts';
import { useWords } from '../language/useWords.ts';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ORAL } from './NotesRead.tsx';

/** Brief feedback straight after the visit: offered, and noted (KM-68). */
export function OralFeedback() {
  const { t } = useWords();
  return (
    <>
      <RadioBoxes
        field="oralFeedback"
        label={t('Brief feedback straight after the visit')}
        required
        hint={t('Offer it before you leave.')}
        choices={ORAL_FEEDBACK.map((id) => ({ id, label: t(ORAL[id]) }))}
      />
      <TextBox field="oralNote" label={t('What was said')} rows={2} />
    </>
  );
}
