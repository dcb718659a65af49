import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RetentionCommand } from '#domain/review/retention/index.ts';
import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import type { useKeepRecords } from '../api/records.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { Row } from '../look/Row.tsx';

type Reason = Extract<RetentionCommand, { type: 'holdRecords' }>['reason'];

/** Why a record is held, with a note for those who keep it. The reviewee reads both. */
export function HoldForm({
  line,
  reasons,
  keep,
  onSend,
  onClose,
}: {
  line: RecordLine;
  reasons: RecordsView['reasons'];
  keep: ReturnType<typeof useKeepRecords>;
  onSend: (command: RetentionCommand, said: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [holdId] = useState(() => crypto.randomUUID());
  return (
    <form
      noValidate
      aria-label={`Hold the record of ${line.person.name}`}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        const command = { type: 'holdRecords' as const, holdId, reason: reason as Reason };
        onSend({ ...command, note: note.trim() === '' ? null : note }, 'It is held. Nothing is destroyed meanwhile.');
      }}
    >
      <Field label="Why it is held" required {...fieldMessage(keep.error, 'reason')}>
        <RadioGroup value={reason} onChange={(_, { value }) => setReason(value)}>
          {reasons.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label="Note"
        hint={`${line.person.name} can read the reason and the note in the review.`}
        {...fieldMessage(keep.error, 'note')}
      >
        <Textarea value={note} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Row>
        <Button appearance="primary" type="submit" disabledFocusable={keep.isPending}>
          {keep.isPending ? 'Sending …' : 'Hold it'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not now
        </Button>
      </Row>
    </form>
  );
}
