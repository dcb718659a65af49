import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEditorView } from '#domain/views/policy.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { ActButton } from '../look/ActButton.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { useEditorStyles } from './editorStyles.ts';
import { Preview } from './Preview.tsx';

type Props = { view: FormEditorView; timeZone: string; now: string; isOriginal: boolean; onOriginal: () => void };

/** Who saved which version and when, and the way back to the policy's original form. */
export function Versions({ view, timeZone, now, isOriginal, onOriginal }: Props) {
  const styles = useEditorStyles();
  const [shown, setShown] = useState<number | null>(null);
  const inUse = (version: number | null) => view.version === version && <Badge appearance="tint">filled in now</Badge>;
  return (
    <Section title="Versions">
      <Quiet>Every version is kept. A form that was filled in stays as it was, with the questions it had then.</Quiet>
      <Stack above="M" below="M">
        <ul className={styles.list}>
          {view.versions.map(({ version, at, by, content }) => (
            <li key={version}>
              <Row>
                <strong>Version {version}</strong>
                <span>
                  {by}, {momentInWords({ moment: at, timeZone, now })}
                </span>
                {inUse(version)}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-expanded={shown === version}
                  onClick={() => setShown(shown === version ? null : version)}
                >
                  {shown === version ? 'Hide' : 'Look at'} version {version}
                </Button>
              </Row>
              {shown === version && <Preview title={`Version ${version}`} form={content} />}
            </li>
          ))}
          <li>
            <Row>
              <strong>The policy’s own form</strong>
              <span>came with the policy</span>
              {inUse(null)}
            </Row>
          </li>
        </ul>
      </Stack>
      <Row>
        <ActButton whyNot={isOriginal ? 'The form above is the policy’s own.' : undefined} onClick={onOriginal}>
          Go back to the policy’s own form
        </ActButton>
      </Row>
    </Section>
  );
}
