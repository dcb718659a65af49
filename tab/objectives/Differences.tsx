import type { ChangeView, ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { ObjectiveText } from './ObjectiveText.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; differences: ChangeView['differences'] };

/** Changed objectives, old against new, beside each other where there is room (KM-49). */
export function Differences({ review, objectives, differences }: Props) {
  if (differences.length === 0) return <Quiet>Nothing has been changed yet.</Quiet>;
  return differences.map(({ id, before, after }) => (
    <div
      key={id}
      style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', gap: 12 }}
    >
      <Side title="Until now" nothing="There was no such objective.">
        {before && (
          <>
            <strong>{before.title}</strong>
            <ObjectiveText review={review} objectives={objectives} objective={before} />
          </>
        )}
      </Side>
      <Side title="Now" nothing="Removed.">
        {after && (
          <>
            <strong>{after.title}</strong>
            <ObjectiveText review={review} objectives={objectives} objective={after} />
          </>
        )}
      </Side>
    </div>
  ));
}

function Side({ title, nothing, children }: { title: string; nothing: string; children: React.ReactNode }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Panel kind={title === 'Now' ? 'first' : 'quiet'}>
        <Quiet>{title}</Quiet>
        {children ?? <p style={{ margin: 0 }}>{nothing}</p>}
      </Panel>
    </div>
  );
}
