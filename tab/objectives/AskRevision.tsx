import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; onDone: () => void };

/** Asking for approved objectives to be revised: why, and for one of the policy's reasons (KM-49, TA-17, KS-19). */
export function AskRevision({ review, objectives, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [changeId] = useState(() => crypto.randomUUID());
  const draft = useDraft(`askForRevision.${review.id}`, review.you.oid, { reason: '', why: '' });
  const { values } = draft;
  const { reasons, text, rule, clause } = objectives.revising ?? { ...objectives, reasons: [] };
  const ask = () =>
    command.mutate(
      {
        command: {
          type: 'askForRevision',
          changeId,
          reason: values['reason'] || null,
          why: values['why'] ?? '',
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce('Asked for. The other of you gets a card in chat.');
          onDone();
        },
      },
    );
  return (
    <Panel kind="first">
      <form
        noValidate
        aria-label="Ask for a revision"
        style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Quiet>
          {text} <Clause rule={rule} clause={clause} />
        </Quiet>
        {reasons.length > 0 && (
          <Field label="Reason" required {...fieldMessage(command.error, 'reason')}>
            <RadioGroup value={values['reason'] ?? ''} onChange={(_, data) => draft.change('reason', data.value)}>
              {reasons.map(({ id, label }) => (
                <Radio key={id} value={id} label={label} />
              ))}
            </RadioGroup>
          </Field>
        )}
        <Field label="Why the objectives should change" required {...fieldMessage(command.error, 'why')}>
          <Textarea rows={3} value={values['why'] ?? ''} onChange={(_, data) => draft.change('why', data.value)} />
        </Field>
        <Trouble problem={command.error} />
        <Row>
          <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
            Ask for the revision
          </Button>
          <Button appearance="subtle" onClick={onDone}>
            Not now
          </Button>
          <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
        </Row>
      </form>
    </Panel>
  );
}
