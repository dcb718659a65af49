import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { ORAL_FEEDBACK } from '#domain/review/observations/observation.ts';
import type { Problem } from '../api/client.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { ORAL } from './NotesRead.tsx';

/** Brief feedback straight after the visit: offered, and noted (KM-68). */
export function OralFeedback({
  values,
  problem,
  onChange,
}: {
  values: Record<string, string>;
  problem: Problem | null;
  onChange: (field: string, text: string) => void;
}) {
  return (
    <>
      <Field
        label="Brief feedback straight after the visit"
        required
        hint="Offer it before you leave."
        {...fieldMessage(problem, 'oralFeedback')}
      >
        <RadioGroup value={values['oralFeedback'] ?? ''} onChange={(_, data) => onChange('oralFeedback', data.value)}>
          {ORAL_FEEDBACK.map((each) => (
            <Radio key={each} value={each} label={ORAL[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="What was said" {...fieldMessage(problem, 'oralNote')}>
        <Textarea rows={2} value={values['oralNote'] ?? ''} onChange={(_, data) => onChange('oralNote', data.value)} />
      </Field>
    </>
  );
}
