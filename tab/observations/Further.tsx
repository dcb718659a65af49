import { Badge, Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FurtherView, ObservationsView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { dayInWords } from '../words/dates.ts';
import { minutesInWords } from '../words/sentence.ts';

/** Observation beyond the plan: what revision meetings agreed, and writing one down (KM-73). */
export function Further({
  review,
  further,
}: {
  review: ReviewView;
  further: NonNullable<ObservationsView['further']>;
}) {
  const [writing, setWriting] = useState(false);
  return (
    <>
      {further.list.map((agreement) => (
        <Agreement key={agreement.id} review={review} agreement={agreement} />
      ))}
      {writing && (
        <Panel kind="first">
          <Quiet>
            {further.text} <Clause rule={further.rule} clause={further.clause} />
          </Quiet>
          <WriteDown review={review} onDone={() => setWriting(false)} />
        </Panel>
      )}
      {!writing && further.canPropose && (
        <div style={{ marginTop: 16 }}>
          <Button appearance="subtle" onClick={() => setWriting(true)}>
            Write down further observation that was agreed
          </Button>
        </div>
      )}
    </>
  );
}

function Agreement({ review, agreement }: { review: ReviewView; agreement: FurtherView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { id: agreementId, answer, canAnswer } = agreement;
  const send = (agreed: boolean) =>
    command.mutate(
      { command: { type: 'answerFurtherObservation', agreementId, agreed } },
      { onSuccess: () => announce(agreed ? 'Confirmed.' : 'Not confirmed.') },
    );
  return (
    <Panel kind={canAnswer ? 'first' : 'plain'}>
      <Row>
        <strong>{minutesInWords(agreement.minutes)} of further observation</strong>
        <Badge appearance="tint" {...(answer?.agreed && { color: 'success' as const })}>
          {answer ? (answer.agreed ? 'confirmed by both' : 'not confirmed') : 'to be confirmed'}
        </Badge>
      </Row>
      <Quiet>
        Revision meeting of {dayInWords(agreement.metOn, review.timeZone, review.now)}, written down by{' '}
        {agreement.by.name}
      </Quiet>
      <Written label="Focus" text={agreement.focus} />
      <Trouble problem={command.error} />
      {canAnswer && (
        <Row>
          <Button appearance="primary" disabledFocusable={command.isPending} onClick={() => send(true)}>
            Yes, we agreed this
          </Button>
          <Button disabledFocusable={command.isPending} onClick={() => send(false)}>
            No
          </Button>
        </Row>
      )}
    </Panel>
  );
}

function WriteDown({ review, onDone }: { review: ReviewView; onDone: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [agreementId] = useState(() => crypto.randomUUID());
  const draft = useDraft(`further.${review.id}`, review.you.oid, { metOn: '', minutes: '', focus: '' });
  const { values, change } = draft;
  const message = (field: string) => fieldMessage(command.error, field);
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  const send = () =>
    command.mutate(
      {
        command: {
          type: 'proposeFurtherObservation',
          agreementId,
          metOn: values['metOn'] ?? '',
          minutes: Number(values['minutes']),
          focus: values['focus'] ?? '',
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`${other} is asked to confirm it.`);
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <Row>
        <Field label="Day of the revision meeting" required {...message('metOn')}>
          <Input type="date" value={values['metOn'] ?? ''} onChange={(_, data) => change('metOn', data.value)} />
        </Field>
        <Field label="Minutes agreed" required {...message('minutes')}>
          <Input
            type="number"
            min={5}
            max={600}
            value={values['minutes'] ?? ''}
            onChange={(_, data) => change('minutes', data.value)}
            style={{ width: 100 }}
          />
        </Field>
      </Row>
      <Field label="Focus agreed" required {...message('focus')}>
        <Textarea value={values['focus'] ?? ''} onChange={(_, data) => change('focus', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          Ask {other} to confirm
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </div>
  );
}
