import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Beginning a new version of a signed text, with the reason. The signed one stays as it is. */
export function ReviseStatement({
  review,
  version,
  onDone,
}: {
  review: ReviewView;
  version: number;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const begin = () =>
    command.mutate(
      { command: { type: 'reviseStatement', version, reason } },
      {
        onSuccess: () => {
          announce('A new version is begun. The signed one stays as it is.');
          onDone();
        },
      },
    );
  return (
    <Panel kind="quiet">
      <Field label="Why is a new version needed?" required {...fieldMessage(command.error, 'reason')}>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={begin}>
          Begin the new version
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </Panel>
  );
}
