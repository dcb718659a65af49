import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { OpenAgain } from '../closing/OpenAgain.tsx';
import { CommandButton } from '../forms/CommandButton.tsx';
import { FormsBeside } from '../forms/FormsBeside.tsx';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { AskRevision } from './AskRevision.tsx';
import { DecideObjectives } from './DecideObjectives.tsx';
import { ObjectiveCard } from './ObjectiveCard.tsx';
import { ObjectiveEditor } from './ObjectiveEditor.tsx';
import { PastChanges } from './PastChanges.tsx';
import { Revision } from './Revision.tsx';
import { Standing } from './Standing.tsx';
import { Unagreed } from './Unagreed.tsx';

/** The objectives of this cycle: writing them, coming to an agreement, deciding, and changing them during the year. */
export default function ObjectivesSection({ review }: { review: ReviewView }) {
  const { objectives } = review;
  if (!objectives) return null;
  return (
    <>
      <Section title="Objectives">
        <FormsBeside>
          <Standing review={review} objectives={objectives} />
          {objectives.change && <Revision review={review} objectives={objectives} change={objectives.change} />}
          <Told objectives={objectives} />
          <List review={review} objectives={objectives} />
        </FormsBeside>
      </Section>
      <PastChanges review={review} objectives={objectives} />
    </>
  );
}

/** What the policy says about objectives, and about these in particular. */
function Told({ objectives }: { objectives: ObjectivesView }) {
  const { text, rule, clause, breadth, flags, state } = objectives;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      <Quiet>
        {text} <Clause rule={rule} clause={clause} />
      </Quiet>
      {breadth && (
        <Quiet>
          {breadth.text} <Clause rule={breadth.rule} clause={breadth.clause} />
        </Quiet>
      )}
      {state.kind !== 'approved' && <Flags flags={flags} />}
    </div>
  );
}

/** The id of what is being changed, or `new`, `improvement` or `revision`. */
type Editing = string | null;

function List({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const [editing, setEditing] = useState<Editing>(null);
  const done = () => setEditing(null);
  const { list, canEdit } = objectives;
  const isListed = list.some(({ id }) => id === editing);
  const isRemoved = editing !== null && !isListed && !['new', 'improvement', 'revision'].includes(editing);
  return (
    <>
      <div style={{ marginTop: 16 }}>
        {list.map((objective, index) =>
          editing === objective.id ? (
            <Panel key={objective.id} kind="first">
              <ObjectiveEditor review={review} objectives={objectives} objective={objective} onDone={done} />
            </Panel>
          ) : (
            <ObjectiveCard
              key={objective.id}
              review={review}
              objectives={objectives}
              objective={objective}
              number={index + 1}
              onEdit={() => setEditing(objective.id)}
            />
          ),
        )}
        {list.length === 0 && editing === null && (
          <Empty>
            {canEdit
              ? 'No objectives yet. Write the first one; you can change it until it is approved.'
              : 'No objectives have been written yet.'}
          </Empty>
        )}
        {(editing === 'new' || editing === 'improvement' || isRemoved) && (
          <Panel key={editing} kind="first">
            <ObjectiveEditor
              review={review}
              objectives={objectives}
              improvement={editing === 'improvement'}
              {...(isRemoved && { removed: editing })}
              onDone={done}
            />
          </Panel>
        )}
        {editing === 'revision' && <AskRevision review={review} objectives={objectives} onDone={done} />}
      </div>
      {editing === null && <Actions review={review} objectives={objectives} onEdit={setEditing} />}
    </>
  );
}

type ActionsProps = { review: ReviewView; objectives: ObjectivesView; onEdit: (what: Editing) => void };

function Actions({ review, objectives, onEdit }: ActionsProps) {
  const { list, canEdit, canSend, canDecide, canAskRevision, goesTo, improvementKind } = objectives;
  return (
    <div style={{ marginTop: 16, display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Row>
        {canEdit && (
          <Button appearance={list.length === 0 ? 'primary' : 'secondary'} onClick={() => onEdit('new')}>
            Add an objective
          </Button>
        )}
        {canSend && goesTo && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'sendObjectives', revision: objectives.revision }}
            said={`Sent to ${goesTo.name}, who gets a card in chat.`}
          >
            Send to {goesTo.name} for approval
          </CommandButton>
        )}
        {canAskRevision && <Button onClick={() => onEdit('revision')}>Ask for a revision</Button>}
        {improvementKind && <Button onClick={() => onEdit('improvement')}>Add an improvement objective</Button>}
      </Row>
      {canDecide && <DecideObjectives review={review} objectives={objectives} />}
      <Unagreed review={review} objectives={objectives} />
      <OpenAgain review={review} what="objectives" />
    </div>
  );
}
