import { Button } from '@fluentui/react-components';
import type { Objective } from '#domain/review/objectives/objective.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { dayInWords } from '../words/dates.ts';

type Props = { review: ReviewView; objective: Objective; number: number; canEdit: boolean; onEdit: () => void };

/** One objective as it stands. */
export function ObjectiveCard({ review, objective, number, canEdit, onEdit }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  return (
    <Panel>
      <h3 style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {number}. {objective.title}
      </h3>
      <Written label="How success is measured" text={objective.success} />
      <Quiet>
        By {dayInWords(objective.by, review.timeZone, review.now)} · {objective.linkKind}: {objective.linkedTo}
      </Quiet>
      {objective.milestone && <Written label="By the end of the cycle" text={objective.milestone} />}
      {objective.reason && <Written label="Why one more than usual" text={objective.reason} />}
      <Trouble problem={command.error} />
      {canEdit && (
        <Row>
          <Button size="small" onClick={onEdit} aria-label={`Change objective ${number}`}>
            Change
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabled={command.isPending}
            aria-label={`Remove objective ${number}`}
            onClick={() =>
              command.mutate(
                { command: { type: 'removeObjective', objectiveId: objective.id } },
                { onSuccess: () => announce('The objective is removed.') },
              )
            }
          >
            Remove
          </Button>
        </Row>
      )}
    </Panel>
  );
}
