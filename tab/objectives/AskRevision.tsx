import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; onDone: () => void };

/** Asks for approved objectives to be revised: why, and for one of the policy's reasons (KM-49, TA-17, KS-19). */
export function AskRevision({ review, objectives, onDone }: Props) {
  const { reasons, text, rule, clause } = objectives.revising ?? { ...objectives, reasons: [] };
  return (
    <Panel kind="first">
      <ReviewForm
        review={review}
        draft={`askForRevision.${review.id}`}
        initial={{ reason: '', why: '' }}
        label="Ask for a revision"
        send="Ask for the revision"
        said="Asked for. The other of you gets a card in chat."
        command={({ reason, why }, changeId) => ({ type: 'askForRevision', changeId, reason: reason || null, why })}
        onClose={onDone}
      >
        <Quiet>
          {text} <Clause rule={rule} clause={clause} />
        </Quiet>
        {reasons.length > 0 && <RadioBoxes field="reason" label="Reason" required choices={reasons} />}
        <TextBox field="why" label="Why the objectives should change" required rows={3} />
      </ReviewForm>
    </Panel>
  );
}
