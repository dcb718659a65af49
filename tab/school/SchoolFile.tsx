import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../api/client.ts';
import { useSendSchool } from '../api/school.ts';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';

/** How many faults of a file are shown; the rest show once these are mended. */
const MOST = 10;

/** Takes the file with the school's name, calendar and register, and sends it. */
export function SchoolFile() {
  const { mutate, reset, error, isPending, isPaused } = useSendSchool();
  const announce = useAnnounce();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    setMissing(!file);
    if (!file) return;
    mutate(file, {
      onSuccess: ({ people }) => announce(`Saved: ${people === 1 ? 'one person' : `${people} people`}.`),
    });
  };
  return (
    <FormBox
      form={{ values: {}, change: () => undefined, problem: error, isPending }}
      isPaused={isPaused}
      send="Send the file"
      onSend={send}
    >
      <Field
        label="The school’s file"
        required
        hint="A JSON file with the school’s name, calendar and register. The installation guide has an example."
        {...(isMissing && { validationState: 'error', validationMessage: 'Choose a file.' })}
      >
        {(field) => (
          <input
            {...field}
            style={{ width: '100%' }}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              setMissing(false);
              reset();
            }}
          />
        )}
      </Field>
      <Faults problem={error} />
    </FormBox>
  );
}

/** Where the file is not right: each place in it, and why. */
function Faults({ problem }: { problem: Problem | null }) {
  const fields = problem?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <ul style={{ margin: 0, overflowWrap: 'anywhere' }}>
      {fields.slice(0, MOST).map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          {field}: {message}
        </li>
      ))}
      {fields.length > MOST && <li>And {fields.length - MOST} more.</li>}
    </ul>
  );
}
