import { useState } from 'react';
import { useRunPreflight } from '../api/preflight.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';

/** Runs the check, with the address of somebody whose mailbox has to be refused. */
export function RunForm() {
  const { mutate, error, isPending, isPaused } = useRunPreflight();
  const announce = useAnnounce();
  const [outside, setOutside] = useState('');
  return (
    <FormBox
      form={{ values: { outside }, change: (_, text) => setOutside(text.trim()), problem: error, isPending }}
      isPaused={isPaused}
      label="Run the check"
      send="Run the check"
      sending="Checking …"
      onSend={() => mutate({ outside }, { onSuccess: () => announce('The answers are coming in.') })}
    >
      <LineBox
        field="outside"
        label="Somebody outside the staff"
        hint="The mail address of a pupil, for example. Fairview tries to look into that mailbox and to send from it, and has to be refused. If it is not, you get a mail. The address is not kept. Leave it empty to skip this."
        width={360}
      />
    </FormBox>
  );
}
