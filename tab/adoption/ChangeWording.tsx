import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileProblem } from '#domain/policies/policyFile.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { CopyName } from './CopyName.tsx';
import { EditableList } from './EditableList.tsx';
import type { FieldMessages } from './fieldPlace.ts';
import type { Choices, Plan } from './plan.ts';
import { PolicyFilePart } from './PolicyFilePart.tsx';

type Props = {
  plan: Plan;
  original: string;
  fileText: string;
  /** Faults that belong to no field of this form. */
  problems: readonly FileProblem[];
  messages: FieldMessages;
  onChange: (changed: Partial<Choices>) => void;
  onText: (text: string) => void;
};

/**
 * Edits a copy of the policy: its numbers and words in place, or all of it as a file. It stays closed until it is
 * wanted or used.
 */
export function ChangeWording({ plan, original, fileText, problems, messages, onChange, onText }: Props) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const isUsed = plan.edited.length > 0 || fileText !== '';
  const isOpen = opened ?? isUsed;
  const edit = (key: string, text: string | undefined) => {
    const { [key]: _, ...others } = plan.edits;
    onChange({ edits: text === undefined ? others : { ...others, [key]: text } });
  };
  return (
    <>
      <Quiet>
        Most schools can leave this as it is. Where your written policy differs in a number or a word, change it here;
        the change makes a copy of the policy for your school.
        {plan.edited.length > 0 && ` ${plural(plan.edited.length, 'change')} so far.`}
      </Quiet>
      <Stack above="M" below="M">
        <Button aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          {isOpen ? 'Hide what can be changed' : 'Show what can be changed'}
        </Button>
      </Stack>
      {plan.isNewCopy && <CopyName plan={plan} original={original} messages={messages} onChange={onChange} />}
      {isOpen && (
        <Stack above="M">
          <EditableList plan={plan} messages={messages} onEdit={edit} />
          <Stack above="M">
            <PolicyFilePart plan={plan} fileText={fileText} problems={problems} messages={messages} onText={onText} />
          </Stack>
        </Stack>
      )}
    </>
  );
}
