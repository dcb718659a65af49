import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand, usePeople } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { focusFirst } from '../forms/focusFirst.ts';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { VisitFields, visitFrom } from './VisitFields.tsx';

const NEW = {
  date: '',
  time: '',
  minutes: '50',
  purpose: '',
  focus: '',
  activities: '',
  group: '',
  documentsAsked: '',
};

/** Planning a visit: who, when, how long, what for and what is looked at. What is typed stays until it is sent. */
export function PlanObservation({ review, onDone }: { review: ReviewView; onDone: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const people = usePeople(true);
  const [observationId] = useState(() => crypto.randomUUID());
  const draft = useDraft(`visit.${review.id}`, review.you.oid, {
    ...NEW,
    observerOid: review.reviewer.oid,
    observer: review.reviewer.name,
  });
  const { values, change } = draft;
  const message = (field: string) => fieldMessage(command.error, field);
  const { visitNotice, mayObserve } = review.observations;
  const warning = review.observations.untrained[values['observerOid'] ?? ''];
  const observers = (people.data?.people ?? []).filter(({ oid }) => mayObserve.includes(oid));
  const choose = (oid: string, name: string) => {
    change('observerOid', oid);
    change('observer', name);
  };
  const plan = () =>
    command.mutate(
      {
        command: {
          type: 'planObservation',
          observationId,
          observerOid: values['observerOid'] ?? '',
          start: `${values['date']}T${values['time']}`,
          minutes: Number(values['minutes']),
          ...visitFrom(values),
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Planned. ${review.reviewee.name} is asked to agree, and reminded a week before.`);
          onDone();
        },
      },
    );
  const moment = momentMessage(command.error, { date: values['date'] ?? '', time: values['time'] ?? '' });
  return (
    <form
      ref={focusFirst}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      {visitNotice && (
        <Quiet>
          {visitNotice.text} <Clause rule={visitNotice.rule} clause={visitNotice.clause} />
        </Quiet>
      )}
      <Field label="Observer" required {...message('observerOid')}>
        <PersonCombobox
          people={observers}
          typed={values['observer'] ?? ''}
          selectedOptions={[values['observerOid'] ?? '']}
          onType={(text) => choose('', text)}
          onChoose={choose}
        />
      </Field>
      {warning !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      <Row>
        <Field label="Date" required {...moment.date}>
          <Input type="date" value={values['date'] ?? ''} onChange={(_, data) => change('date', data.value)} />
        </Field>
        <Field label="Time" required {...moment.time}>
          <Input type="time" value={values['time'] ?? ''} onChange={(_, data) => change('time', data.value)} />
        </Field>
        <Field label="Minutes" required {...message('minutes')}>
          <Input
            type="number"
            min={5}
            max={180}
            value={values['minutes'] ?? ''}
            onChange={(_, data) => change('minutes', data.value)}
            style={{ width: 100 }}
          />
        </Field>
      </Row>
      <VisitFields values={values} problem={command.error} onChange={change} />
      <Trouble problem={command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {command.isPending ? 'Planning …' : 'Plan the visit'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </form>
  );
}
