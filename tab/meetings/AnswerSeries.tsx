import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Panel } from '../look/Panel.tsx';

/** Acknowledges several meetings that were arranged together, at once (TA-11). */
export function AnswerSeries({ review }: { review: ReviewView }) {
  const asked = review.todos.filter(({ action, yours }) => action === 'answerSeries' && yours);
  return asked.map(({ aboutId, title }) => (
    <div key={aboutId} style={{ marginTop: 24 }}>
      <Panel kind="first">
        <p style={{ margin: 0 }}>{title}. For one of them you can propose another time below.</p>
        <div>
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'acknowledgeSeries', seriesId: aboutId }}
            said="All of them are acknowledged."
          >
            Acknowledge all
          </CommandButton>
        </div>
      </Panel>
    </div>
  ));
}
