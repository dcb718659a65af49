import { Accordion, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { OpenAgain } from '../closing/OpenAgain.tsx';
import { CommandButton } from '../forms/CommandButton.tsx';
import { FormsBeside } from '../forms/FormsBeside.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause, ClausesAbove } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Empty } from '../look/Empty.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
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
  const { t } = useWords();
  if (!objectives) return null;
  return (
    <>
      <Section title={t('Objectives')}>
        <FormsBeside>
          <Standing review={review} objectives={objectives} />
          {objectives.change && <Revision review={review} objectives={objectives} change={objectives.change} />}
          <Told objectives={objectives} />
          <ClausesAbove named={[objectives.clause, objectives.breadth?.clause]}>
            <List review={review} objectives={objectives} />
          </ClausesAbove>
        </FormsBeside>
      </Section>
      <PastChanges review={review} objectives={objectives} />
    </>
  );
}

/** What the policy says about objectives, and about these in particular. */
function Told({ objectives }: { objectives: ObjectivesView }) {
  const { text, clause, breadth, flags, state } = objectives;
  return (
    <Stack gap="S">
      <Quiet>
        <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
      </Quiet>
      {breadth && (
        <Quiet>
          <SchoolsWords>{breadth.text}</SchoolsWords> <Clause clause={breadth.clause} />
        </Quiet>
      )}
      {state.kind !== 'approved' && <Flags flags={flags} />}
    </Stack>
  );
}

/** The id of what is being changed, or `new` or `improvement`. */
type Editing = string | null;

function List({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { t } = useWords();
  const [editing, setEditing] = useState<Editing>(null);
  const done = () => setEditing(null);
  const { folded, isFolding, change } = useFolding(objectives);
  const { list, canEdit } = objectives;
  const isListed = list.some(({ id }) => id === editing);
  const isRemoved = editing !== null && !isListed && !['new', 'improvement'].includes(editing);
  return (
    <>
      <Stack above="L">
        <Accordion
          multiple
          collapsible
          openItems={list.map(({ id }) => id).filter((id) => !folded.includes(id))}
          onToggle={(_, { openItems }) => change(openItems)}
        >
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
                fold={isFolding ? (folded.includes(objective.id) ? 'folded' : 'open') : 'never'}
              />
            ),
          )}
        </Accordion>
        {list.length === 0 && editing === null && (
          <Empty>
            {canEdit
              ? t('No objectives yet. Write the first one; you can change it until it is approved.')
              : t('No objectives have been written yet.')}
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
      </Stack>
      {editing === null && <Actions review={review} objectives={objectives} onEdit={setEditing} />}
    </>
  );
}

/** From this many on, all but the first are folded when the page opens. */
const MANY = 3;

/** Which objectives are folded. Those that are written while the page is open stay open. */
function useFolding({ list }: ObjectivesView) {
  const isFolding = list.length >= MANY;
  const [folded, setFolded] = useState(() => (isFolding ? list.slice(1).map(({ id }) => id) : []));
  return {
    isFolding,
    folded,
    change: (open: readonly unknown[]) => setFolded(list.map(({ id }) => id).filter((id) => !open.includes(id))),
  };
}

type ActionsProps = { review: ReviewView; objectives: ObjectivesView; onEdit: (what: Editing) => void };

function Actions({ review, objectives, onEdit }: ActionsProps) {
  const { t } = useWords();
  const { list, canEdit, canSend, canDecide, canAskRevision, goesTo, improvementKind } = objectives;
  return (
    <Stack gap="M" above="L">
      <Row>
        {canEdit && (
          <Button appearance={list.length === 0 ? 'primary' : 'secondary'} onClick={() => onEdit('new')}>
            {t('Add an objective')}
          </Button>
        )}
        {canSend && goesTo && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'sendObjectives', revision: objectives.revision }}
            said={t('Sent to {name}, who gets a card in chat.', { name: goesTo.name })}
          >
            {t('Send to {name} for approval', { name: goesTo.name })}
          </CommandButton>
        )}
        {canAskRevision && (
          <FormDialog open={t('Ask for a revision')}>
            {(close) => <AskRevision review={review} objectives={objectives} onDone={close} />}
          </FormDialog>
        )}
        {improvementKind && <Button onClick={() => onEdit('improvement')}>{t('Add an improvement objective')}</Button>}
      </Row>
      {canDecide && <DecideObjectives review={review} objectives={objectives} />}
      <Unagreed review={review} objectives={objectives} />
      <OpenAgain review={review} what="objectives" />
    </Stack>
  );
}
