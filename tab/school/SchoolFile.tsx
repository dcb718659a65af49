import { useState } from 'react';
import { useWords } from '../language/useWords.ts';
import type { Problem } from '../api/client.ts';
import { useSendSchool } from '../api/school.ts';
import { FileBox, noFile } from '../forms/fields/FileBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Bullets } from '../look/Bullets.tsx';

/** How many faults of a file are shown; the rest show once these are mended. */
const MOST = 10;

/** Takes the file with the school's name, calendar and register, and sends it. */
export default function SchoolFile() {
  const { mutate, reset, error, isPending, isPaused } = useSendSchool();
  const announce = useAnnounce();
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<Problem | null>(null);
  const send = () => {
    setMissing(file ? null : noFile(t));
    if (!file) return;
    mutate(file, {
      onSuccess: ({ people }) => announce(`Saved: ${people === 1 ? 'one person' : `${people} people`}.`),
    });
  };
  return (
    <FormBox
      form={{ values: {}, change: () => undefined, problem: missing ?? error, isPending }}
      isPaused={isPaused}
      trouble={error && error.fields.length > 0 ? null : (missing ?? error)}
      send="Send the file"
      onSend={send}
    >
      <FileBox
        label="The school’s file"
        hint="A JSON file with the school’s name, calendar and register. The installation guide has an example."
        accept=".json,application/json"
        file={file}
        onChoose={(chosen) => {
          setFile(chosen);
          reset();
        }}
      />
      <Faults problem={error} />
    </FormBox>
  );
}

/** Where the file is not right: each place in it, and why. */
function Faults({ problem }: { problem: Problem | null }) {
  const fields = problem?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <Bullets role="alert">
      {fields.slice(0, MOST).map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          {field}: {message}
        </li>
      ))}
      {fields.length > MOST && <li>And {fields.length - MOST} more.</li>}
    </Bullets>
  );
}
