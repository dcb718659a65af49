import { Button } from '@fluentui/react-components';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
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
  const command = useCommand(review.id);
  const announce = useAnnounce();
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
      <Trouble problem={command.error} />
      {(objectives.canEdit || objectives.canRemove) && (
        <Row>
          {objectives.canEdit && (
            <Button size="small" onClick={onEdit} aria-label={`Change objective ${number}`}>
              Change
            </Button>
          )}
          {objectives.canRemove && (
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={command.isPending}
              aria-label={`Remove objective ${number}`}
              onClick={() =>
                command.mutate(
                  {
                    command: {
                      type: 'removeObjective',
                      objectiveId: objective.id,
                      expectedRevision: objective.revision,
                    },
                  },
                  { onSuccess: () => announce('The objective is removed.') },
                )
              }
            >
              Remove
            </Button>
          )}
        </Row>
      )}
    </Panel>
  );
}
