import { Button } from '@fluentui/react-components';
import type { Problem } from '../api/client.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { ActButton } from '../look/ActButton.tsx';
import { FormFoot } from '../look/FootBar.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import type { FormDraft } from './useFormDraft.ts';

type Props = {
  draft: FormDraft;
  /** The number that the next version will have, and the last one that was saved here. */
  next: number;
  saved: number | null;
  problem: Problem | null;
  timeZone: string;
  isSaving: boolean;
  onSave: () => void;
  onPutAside: () => void;
};

/** The bar that is always in sight: saving, and where the text is kept until then. */
export function SaveBar({ draft, next, saved, problem, timeZone, isSaving, onSave, onPutAside }: Props) {
  const whyNot = whyNotSaved(draft);
  return (
    <FormFoot width="working">
      {problem?.code !== 'invalid' && !draft.meanwhile && <Trouble problem={problem} />}
      <Row>
        <ActButton appearance="primary" isPending={isSaving} whyNot={whyNot} onClick={onSave}>
          {isSaving ? 'Saving …' : `Save as version ${next}`}
        </ActButton>
        {whyNot === undefined && (
          <Button appearance="subtle" onClick={onPutAside}>
            Put my changes aside
          </Button>
        )}
        {draft.isChanged || saved === null ? (
          <DraftNote
            state={draft.state}
            values={draft.values}
            timeZone={timeZone}
            oneOrOther
            onResolve={draft.resolve}
          />
        ) : (
          <Quiet>{savedInWords(saved)}</Quiet>
        )}
      </Row>
    </FormFoot>
  );
}

function whyNotSaved({ isChanged, meanwhile, state }: FormDraft): string | undefined {
  if (meanwhile) return 'Another version was saved meanwhile: say above which to go on with.';
  if (!isChanged) return 'You have changed nothing yet.';
  return state.kind === 'changedElsewhere' ? 'Choose which of the two texts to go on with.' : undefined;
}

/** What has happened to people's forms when a version was saved. */
export function savedInWords(version: number): string {
  return `Version ${version} saved; forms filled in before keep theirs.`;
}
