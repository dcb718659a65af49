import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { focusFirst } from '../forms/focusFirst.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The person observed agrees to what is planned, or proposes another focus or other activities (KM-66). */
export function AnswerVisit({ review, observation }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [proposing, setProposing] = useState(false);
  const { canAgree, canPropose, agreement } = observation;
  const hasProposed = agreement.kind === 'proposed';
  const about = { observationId: observation.id, revision: observation.revision };
  if (proposing) return <Propose review={review} observation={observation} onDone={() => setProposing(false)} />;
  return (
    <>
      <Trouble problem={command.error} />
      <Row>
        {canAgree && (
          <Button
            appearance={hasProposed ? 'secondary' : 'primary'}
            disabledFocusable={command.isPending}
            onClick={() =>
              command.mutate(
                { command: { type: 'agreeObservation', ...about } },
                { onSuccess: () => announce('Agreed.') },
              )
            }
          >
            {hasProposed ? 'Agree as it was planned' : 'Agree'}
          </Button>
        )}
        {canPropose && (
          <Button onClick={() => setProposing(true)}>
            {hasProposed ? 'Change your proposal' : 'Propose another focus'}
          </Button>
        )}
      </Row>
    </>
  );
}

function Propose({ review, observation, onDone }: Props & { onDone: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { id: observationId, revision } = observation;
  const proposed = observation.agreement.kind === 'proposed' ? observation.agreement : observation;
  const draft = useDraft(`propose.${review.id}.${observationId}.${revision}`, review.you.oid, {
    focus: proposed.focus,
    activities: proposed.activities,
    why: 'why' in proposed ? proposed.why : '',
  });
  const { values } = draft;
  const field = (name: 'focus' | 'activities' | 'why', label: string) => (
    <Field label={label} required {...fieldMessage(command.error, name)}>
      <Textarea value={values[name] ?? ''} onChange={(_, data) => draft.change(name, data.value)} />
    </Field>
  );
  const send = () =>
    command.mutate(
      {
        command: {
          type: 'proposeForObservation',
          observationId,
          revision,
          focus: (values['focus'] ?? '').trim(),
          activities: (values['activities'] ?? '').trim(),
          why: values['why'] ?? '',
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Proposed. ${observation.observer.name} will answer.`);
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      {field('focus', 'Focus that you propose')}
      {field('activities', 'Activities')}
      {field('why', 'Why')}
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          Send the proposal
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </div>
  );
}
