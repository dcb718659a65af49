import { Button } from '@fluentui/react-components';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { ObjectiveText } from './ObjectiveText.tsx';

type Props = {
  review: ReviewView;
  objectives: ObjectivesView;
  objective: ObjectiveView;
  number: number;
  onEdit: () => void;
};

/** One objective as it stands, with what it lacks while it can still be changed. */
export function ObjectiveCard({ review, objectives, objective, number, onEdit }: Props) {
  return (
    <Panel>
      <h3 style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {number}. {objective.title}
      </h3>
      <ObjectiveText review={review} objectives={objectives} objective={objective} />
      {objectives.state.kind !== 'approved' && (
        <>
          <Flags flags={objective.flags} />
          {objective.uncounted && (
            <Quiet>There is no number in it. If it can be counted, say how much or how many.</Quiet>
          )}
        </>
      )}
      {(objectives.canEdit || objectives.canRemove) && (
        <Row>
          {objectives.canEdit && (
            <Button size="small" onClick={onEdit} aria-label={`Change objective ${number}`}>
              Change
            </Button>
          )}
          {objectives.canRemove && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              name={`Remove objective ${number}`}
              command={{
                type: 'removeObjective',
                objectiveId: objective.id,
                expectedRevision: objective.revision,
              }}
              said="The objective is removed."
            >
              Remove
            </CommandButton>
          )}
        </Row>
      )}
    </Panel>
  );
}
