import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { faultSaying } from '../forms/fault.ts';
import { useState } from 'react';
import type { FileProblem } from '#domain/policies/policyFile.ts';
import { saveFile } from '../host/saveFile.ts';
import { useAnnounce } from '../look/announce.tsx';
import { FileInput } from '../look/FileInput.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { textIn } from './fileData.ts';
import { FileProblems } from './FileProblems.tsx';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import type { Plan } from './plan.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '12rem', maxHeight: 'none' } },
});

type Props = {
  plan: Plan;
  fileText: string;
  problems: readonly FileProblem[];
  messages: FieldMessages;
  onText: (text: string) => void;
};

/**
 * The whole policy as a file: download it, edit it elsewhere or here, and upload it again. Faults are shown with their
 * places.
 */
export function PolicyFilePart({ plan, fileText, problems, messages, onText }: Props) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [aside, setAside] = useState('');
  const takeFile = async (file: File) => {
    onText(await file.text());
    announce(`${file.name} is here. It is being checked.`);
  };
  const putAside = () => {
    setAside(fileText);
    onText('');
  };
  return (
    <Panel>
      <h3 className={styles.title}>The policy as a file</h3>
      <Quiet>
        For everything else, edit the policy’s file with any text editor and bring it back. It is checked as strictly as
        the policies that come with the app.
      </Quiet>
      <Row>
        <Button onClick={() => download(plan.fileToEdit)}>Download the policy file</Button>
        <FileInput
          button="Choose an edited file"
          aria-label="Choose an edited file"
          accept=".json,application/json"
          // The same file can be chosen again once it has been edited.
          value=""
          onChoose={(file) => file && void takeFile(file)}
        />
        {fileText === '' && (
          <Button appearance="subtle" onClick={() => onText(JSON.stringify(plan.fileToEdit, null, 2))}>
            Edit it here
          </Button>
        )}
        {fileText !== '' && (
          <Button appearance="subtle" onClick={putAside}>
            Go back to the policy as it was
          </Button>
        )}
        {fileText === '' && aside !== '' && (
          <Button appearance="subtle" onClick={() => onText(aside)}>
            Take my file again
          </Button>
        )}
      </Row>
      <div id={fieldPlace('file')}>
        <Field
          label="Edited policy file"
          hint="Choose a file above, or paste its text here. While this is empty, the policy’s own file is used."
          {...fileMessage(plan, messages)}
        >
          <Textarea
            className={styles.text}
            resize="vertical"
            spellCheck={false}
            value={fileText}
            onChange={(_, data) => onText(data.value)}
          />
        </Field>
      </div>
      <FileProblems problems={problems} file={plan.file} />
    </Panel>
  );
}

/** A text that cannot be read is reported at once; other faults are reported once adopting was tried. */
function fileMessage(plan: Plan, messages: FieldMessages) {
  return plan.unreadable === null ? messageAt(messages, 'file') : faultSaying(plan.unreadable);
}

function download(file: Record<string, unknown>): void {
  const blob = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
  saveFile(blob, `${textIn(file, 'id') || 'policy'}.json`);
}
