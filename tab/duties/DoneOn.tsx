import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../api/client.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = {
  /** What is said to be done. */
  duty: string;
  on: string;
  today: string;
  problem: Problem | null;
  isPending: boolean;
  onDate: (date: string) => void;
  onRecord: () => void;
  onClose: () => void;
  /** More to fill in, below the date. */
  children?: ReactNode;
};

/** The form by which somebody says that a duty was done, and on which day. */
export function DoneOn({ duty, on, today, problem, isPending, onDate, onRecord, onClose, children }: Props) {
  return (
    <form
      noValidate
      aria-label={duty}
      style={{ display: 'flex', flexDirection: 'column', gap: 12, width: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        onRecord();
      }}
    >
      <Field label="Done on" required {...fieldMessage(problem, 'on')}>
        <Input type="date" value={on} max={today} autoFocus onChange={(_, data) => onDate(data.value)} />
      </Field>
      {children}
      <Trouble problem={problem} />
      <Row>
        <Button appearance="primary" type="submit" disabledFocusable={isPending || on === ''}>
          {isPending ? 'Recording …' : 'Record it'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not now
        </Button>
      </Row>
    </form>
  );
}
