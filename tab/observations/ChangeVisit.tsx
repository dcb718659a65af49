import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { Command } from '#domain/review/commands.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

/** Moving a planned visit, or cancelling it with a reason. The person observed is told either way. */
export function ChangeVisit({
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
  const begin = fieldsOf(observation.start, review.timeZone);
  const { id: observationId, canMove } = observation;
  const draft = useDraft(`changeVisit.${review.id}.${observationId}.${observation.revision}`, review.you.oid, {
    ...begin,
    minutes: String(observation.minutes),
    reason: '',
  });
  const { change } = draft;
  const { date = '', time = '', minutes = '', reason = '' } = draft.values;
  const send = (wish: Command, said: string) =>
    command.mutate(
      { command: wish },
      {
        onSuccess: () => {
          void draft.forget();
          announce(said);
          onDone();
        },
      },
    );
  const moment = momentMessage(command.error, { date, time });
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      {canMove && (
        <Row>
          <Field label="Date" {...moment.date}>
            <Input type="date" value={date} onChange={(_, data) => change('date', data.value)} />
          </Field>
          <Field label="Time" {...moment.time}>
            <Input type="time" value={time} onChange={(_, data) => change('time', data.value)} />
          </Field>
          <Field label="Minutes" {...fieldMessage(command.error, 'minutes')}>
            <Input
              type="number"
              value={minutes}
              onChange={(_, data) => change('minutes', data.value)}
              style={{ width: 100 }}
            />
          </Field>
          <Button
            appearance="primary"
            disabledFocusable={command.isPending}
            onClick={() =>
              send(
                { type: 'moveObservation', observationId, start: `${date}T${time}`, minutes: Number(minutes) },
                'The visit is moved.',
              )
            }
          >
            Move the visit
          </Button>
        </Row>
      )}
      <Field label={canMove ? 'Or cancel it: why?' : 'Why is it cancelled?'} {...fieldMessage(command.error, 'reason')}>
        <Textarea value={reason} onChange={(_, data) => change('reason', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button
          disabledFocusable={command.isPending}
          onClick={() => send({ type: 'cancelObservation', observationId, reason }, 'The visit is cancelled.')}
        >
          Cancel the visit
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={draft.values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </div>
  );
}
