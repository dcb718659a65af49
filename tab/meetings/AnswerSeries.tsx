import { Button } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Acknowledging several meetings that were arranged together, at once (TA-11). */
export function AnswerSeries({ review }: { review: ReviewView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const asked = review.todos.filter(({ action, yours }) => action === 'answerSeries' && yours);
  return asked.map(({ aboutId, title }) => (
    <div key={aboutId} style={{ marginTop: 24 }}>
      <Panel kind="first">
        <p style={{ margin: 0 }}>{title}. For one of them you can propose another time below.</p>
        <Trouble problem={command.error} />
        <div>
          <Button
            appearance="primary"
            disabledFocusable={command.isPending}
            onClick={() =>
              command.mutate(
                { command: { type: 'acknowledgeSeries', seriesId: aboutId } },
                { onSuccess: () => announce('All of them are acknowledged.') },
              )
            }
          >
            Acknowledge all
          </Button>
        </div>
      </Panel>
    </div>
  ));
}
