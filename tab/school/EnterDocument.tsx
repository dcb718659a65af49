import type { SchoolDocumentsView } from '#domain/views/schoolDocuments.ts';
import { useEnterDocument } from '../api/schoolDocuments.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';

type Props = {
  view: SchoolDocumentsView;
  owner: string;
  /** The document that is changed; left out when a new one is added. */
  before?: SchoolDocumentsView['documents'][number] | undefined;
  onDone: () => void;
};

/** Enters a paper of the whole school, or changes one. */
export function EnterDocument({ view, owner, before, onDone }: Props) {
  return (
    <KeptForm
      draft={`schoolDocument.${before?.id ?? 'new'}`}
      owner={owner}
      timeZone={view.timeZone}
      sender={senderOf(useEnterDocument())}
      initial={{ title: before?.title ?? '', kind: before?.kind ?? '', link: before?.link ?? '' }}
      send={before ? 'Change it' : 'Add it'}
      said="Saved. Every review shows it."
      wish={({ kind, ...values }, id) => ({ id: before?.id ?? id, body: { ...values, kind: kind || null } })}
      onClose={onDone}
      isBrief
    >
      <ChooseFile address="link" />
      <LineBox field="title" label="Title" required hint="Such as School improvement plan 2026/27." />
      <SelectBox
        field="kind"
        label="What the policy calls it"
        hint="Only for a paper that is the same for everybody: no review asks for this kind any more."
        none="The policy does not ask for it"
        choices={view.kinds}
      />
      <LineBox
        field="link"
        label="Address"
        type="url"
        required
        hint="It begins with https://. All staff who have a review see it, so check that they can open it."
      />
    </KeptForm>
  );
}
