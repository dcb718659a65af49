import { Button, Field, Textarea } from '@fluentui/react-components';
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

/** Sending the reviewer and the line manager what they need of an observation, and no more (KM-72). */
export function PassOn({
  review,
  observation,
  onDone,
}: {
  review: ReviewView;
  observation: ObservationView;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { id: observationId, toTell, passedOn } = observation;
  const draft = useDraft(`passOn.${review.id}.${observationId}`, review.you.oid, { text: passedOn?.text ?? '' });
  const names = toTell.map(({ name }) => name).join(' and ');
  const send = () =>
    command.mutate(
      { command: { type: 'passOnObservation', observationId, text: draft.values['text'] ?? '' } },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Sent to ${names}.`);
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Field
        label={`What ${names} need to know`}
        required
        hint={`Only what is needed. ${review.reviewee.name} sees what you send.`}
        {...fieldMessage(command.error, 'text')}
      >
        <Textarea
          rows={4}
          value={draft.values['text'] ?? ''}
          onChange={(_, data) => draft.change('text', data.value)}
        />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          Send it
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={draft.values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </div>
  );
}
