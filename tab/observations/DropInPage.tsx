import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DropInsView } from '#contract/answers.ts';
import { call } from '../api/client.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

/** Recording a drop-in: on whom, when, how long, and what was looked at (KM-67). */
export default function DropInPage() {
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['dropIns'],
    queryFn: () => call('GET /api/drop-ins'),
  });
  if (isPending) return <Loading />;
  if (!data) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return (
    <Page title="Record a drop-in">
      {data.rule ? (
        <>
          <Quiet>
            {data.rule.text} <Clause rule={data.rule.rule} clause={data.rule.clause} />
          </Quiet>
          <div style={{ marginTop: 16 }}>
            <Panel kind="first">
              <Record dropIns={data} />
            </Panel>
          </div>
        </>
      ) : (
        <Panel kind="quiet">
          <p style={{ margin: 0 }}>
            There is nobody on whom you drop in. Either the school has no drop-ins, or the headteacher has not named you
            for them.
          </p>
        </Panel>
      )}
    </Page>
  );
}

function Record({ dropIns }: { dropIns: DropInsView }) {
  const { now, timeZone, people, you } = dropIns;
  const [, go] = useLocation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [ids] = useState(() => ({ commandId: crypto.randomUUID(), observationId: crypto.randomUUID() }));
  const today = fieldsOf(now, timeZone);
  const draft = useDraft('dropIn', you, {
    revieweeOid: '',
    person: '',
    date: today.date,
    time: '',
    minutes: '15',
    focus: '',
  });
  const { values, change } = draft;
  const record = useMutation({
    mutationFn: () =>
      call('POST /api/drop-ins', {
        body: {
          ...ids,
          revieweeOid: values['revieweeOid'] ?? '',
          start: `${values['date']}T${values['time']}`,
          minutes: Number(values['minutes']),
          focus: values['focus'] ?? '',
        },
      }),
    onSuccess: ({ reviewId, observationId }) => {
      void draft.forget();
      void client.invalidateQueries({ queryKey: ['home'] });
      announce('Recorded. The person is told, and feedback is due.');
      go(`/reviews/${reviewId}/observations/${observationId}`);
    },
  });
  const message = (field: string) => fieldMessage(record.error, field);
  const choose = (oid: string, name: string) => {
    change('revieweeOid', oid);
    change('person', name);
  };
  const moment = momentMessage(record.error, { date: values['date'] ?? '', time: values['time'] ?? '' });
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <Field label="On whom" required {...message('revieweeOid')}>
        <PersonCombobox
          people={people}
          typed={values['person'] ?? ''}
          selectedOptions={[values['revieweeOid'] ?? '']}
          onType={(text) => choose('', text)}
          onChoose={choose}
        />
      </Field>
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
      <Field label="What you looked at" required {...message('focus')}>
        <Textarea value={values['focus'] ?? ''} onChange={(_, data) => change('focus', data.value)} />
      </Field>
      <Trouble problem={record.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={record.isPending} onClick={() => record.mutate()}>
          Record the drop-in
        </Button>
        <Button appearance="subtle" onClick={() => go('/')}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={values} timeZone={timeZone} onResolve={draft.resolve} />
    </div>
  );
}
