import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HomeView, PolicyTodo } from '#domain/views/home.ts';
import { dueInWords } from '#domain/calendar/inWords.ts';
import { call } from '../api/client.ts';
import { DoneOn } from '../duties/DoneOn.tsx';
import { senderOf } from '../forms/sender.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';

const useStyles = makeStyles({ title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' } });

/** What a person owes about policies themselves: to read one when new, to review one when its time has come. */
export function PolicyTodos({ home }: { home: HomeView }) {
  if (home.policies.length === 0) return null;
  return (
    <Section title="About your policies">
      {home.policies.map((todo) => (
        <OfPolicy key={`${todo.policy}.${todo.key}`} todo={todo} home={home} />
      ))}
    </Section>
  );
}

function OfPolicy({ todo, home }: { todo: PolicyTodo; home: HomeView }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const [recording, setRecording] = useState(false);
  return (
    <Panel>
      <Quiet>{todo.policyTitle}</Quiet>
      <span className={styles.title}>{todo.duty}</span>
      <Row>
        <TimeLeft due={todo.due} now={home.now} />
        <span>by {dueInWords({ due: todo.due, timeZone: home.timeZone, now: home.now })}</span>
        <Clause rule={todo.rule} clause={todo.clause} because={todo.because} />
      </Row>
      {recording ? (
        <Record todo={todo} home={home} onClose={() => setRecording(false)} />
      ) : (
        <Row>
          <Button
            appearance={todo.kind === 'reading' ? 'primary' : 'secondary'}
            onClick={() => go(`/policies/${todo.policy}`)}
          >
            {todo.kind === 'reading' ? 'Read and confirm' : 'Open the policy'}
          </Button>
          {todo.kind === 'policy' && <Button onClick={() => setRecording(true)}>Mark as done</Button>}
        </Row>
      )}
    </Panel>
  );
}

function Record({ todo, home, onClose }: { todo: PolicyTodo; home: HomeView; onClose: () => void }) {
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: (body: { on: string; note: null }) =>
      call('PUT /api/policies/{pack}/duties/{obligation}', { pack: todo.policy, obligation: todo.obligation, body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['home'] }),
  });
  return (
    <DoneOn
      duty={todo.duty}
      draft={`policyDuty.${todo.policy}.${todo.obligation}`}
      owner={home.me.oid}
      now={home.now}
      timeZone={home.timeZone}
      sender={senderOf(record)}
      wish={({ on }) => ({ on, note: null })}
      onClose={onClose}
    />
  );
}
