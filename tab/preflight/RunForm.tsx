import { useState } from 'react';
import { useRunPreflight } from '../api/preflight.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';

/**
 * Runs the check, with the address of somebody whose mailbox has to be refused. While one is under way, from another
 * window for example, no other can begin.
 */
export function RunForm({ isUnderWay }: { isUnderWay: boolean }) {
  const { mutate, error, isPending, isPaused } = useRunPreflight();
  const announce = useAnnounce();
  const [outside, setOutside] = useState('');
  return (
    <FormBox
      form={{
        values: { outside },
        change: (_, text) => setOutside(text.trim()),
        problem: error,
        isPending: isPending || isUnderWay,
      }}
      isPaused={isPaused}
      label="Run the check"
      send="Run the check"
      sending="Checking …"
      onSend={() =>
        mutate(
          { outside },
          {
            onSuccess: ({ run }) =>
              announce(
                run?.isUnderWay
                  ? 'Another run was under way. Its answers are coming in.'
                  : 'The answers are coming in.',
              ),
          },
        )
      }
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
