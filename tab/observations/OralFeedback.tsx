import { ORAL_FEEDBACK } from '#domain/review/observations/observation.ts';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ORAL } from './NotesRead.tsx';

/** Brief feedback straight after the visit: offered, and noted (KM-68). */
export function OralFeedback() {
  return (
    <>
      <RadioBoxes
        field="oralFeedback"
        label="Brief feedback straight after the visit"
        required
        hint="Offer it before you leave."
        choices={ORAL_FEEDBACK.map((id) => ({ id, label: ORAL[id] }))}
      />
      <TextBox field="oralNote" label="What was said" rows={2} />
    </>
  );
}
