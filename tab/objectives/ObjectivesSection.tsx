import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/views/objectives.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { momentInWords } from '../words/dates.ts';
import { DecideObjectives } from './DecideObjectives.tsx';
import { ObjectiveCard } from './ObjectiveCard.tsx';
import { ObjectiveEditor } from './ObjectiveEditor.tsx';

/** The objectives of this cycle: writing them, sending them for approval, deciding, and what was decided. */
export default function ObjectivesSection({ review }: { review: ReviewView }) {
  return review.objectives && <List review={review} objectives={review.objectives} />;
}

function List({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const [editing, setEditing] = useState<string | null>(null);
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const send = () =>
    command.mutate(
      { command: { type: 'sendObjectives', revision: objectives.revision } },
      {
        onSuccess: () =>
          announce(`Sent to ${objectives.goesTo?.name ?? 'the person who approves'}, who gets a card in chat.`),
      },
    );
  return (
    <Section title="Objectives">
      <Standing review={review} objectives={objectives} />
      <Quiet>
        {objectives.text} <Clause rule={objectives.rule} clause={objectives.clause} />
      </Quiet>
      <div style={{ marginTop: 16 }}>
        {objectives.list.map((objective, index) =>
          editing === objective.id ? (
            <Panel key={objective.id} kind="first">
              <ObjectiveEditor
                review={review}
                objectives={objectives}
                objective={objective}
                onDone={() => setEditing(null)}
              />
            </Panel>
          ) : (
            <ObjectiveCard
              key={objective.id}
              review={review}
              objective={objective}
              number={index + 1}
              canEdit={objectives.canEdit}
              onEdit={() => setEditing(objective.id)}
            />
          ),
        )}
        {objectives.list.length === 0 && editing === null && (
          <Panel kind="quiet">
            <p style={{ margin: 0 }}>
              {objectives.canEdit
                ? 'No objectives yet. Write the first one; you can change it until it is approved.'
                : 'No objectives have been written yet.'}
            </p>
          </Panel>
        )}
        {editing === 'new' && (
          <Panel kind="first">
            <ObjectiveEditor review={review} objectives={objectives} onDone={() => setEditing(null)} />
          </Panel>
        )}
      </div>
      <div style={{ marginTop: 16, display: 'flex', flexDirection: 'column', gap: 12 }}>
        <Trouble problem={command.error} />
        {objectives.canEdit && editing === null && (
          <Row>
            <Button
              appearance={objectives.list.length === 0 ? 'primary' : 'secondary'}
              onClick={() => setEditing('new')}
            >
              Add an objective
            </Button>
            {objectives.canSend && objectives.goesTo && (
              <Button appearance="primary" disabled={command.isPending} onClick={send}>
                Send to {objectives.goesTo.name} for approval
              </Button>
            )}
          </Row>
        )}
        {objectives.canDecide && <DecideObjectives review={review} objectives={objectives} />}
      </div>
    </Section>
  );
}

function Standing({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { state, decidedBy, sentBy } = objectives;
  const when = (at: string) => momentInWords(at, review.timeZone, review.now);
  switch (state.kind) {
    case 'draft':
      return null;
    case 'sent':
      return (
        <Note intent="info" title="Waiting for approval">
          Sent by {sentBy?.name} on {when(state.at)}.
        </Note>
      );
    case 'returned':
      return (
        <Note intent="warning" title={`Returned by ${decidedBy?.name} on ${when(state.at)}`}>
          <span style={{ whiteSpace: 'pre-wrap' }}>{state.comment}</span>
        </Note>
      );
    case 'approved':
      return (
        <Note intent="success" title="Approved">
          By {decidedBy?.name} on {when(state.at)}.
        </Note>
      );
  }
}

function Note({
  intent,
  title,
  children,
}: {
  intent: 'info' | 'warning' | 'success';
  title: string;
  children: React.ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" style={{ marginBottom: 12 }}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
