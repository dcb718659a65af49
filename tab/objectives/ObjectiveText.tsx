import type { Objective } from '#domain/review/objectives/objective.ts';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Written } from '../look/Written.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; objective: Objective };

/** Everything that an objective says, each part under its name. */
export function ObjectiveText({ review, objectives, objective }: Props) {
  const kind = objectives.kinds.find(({ id }) => id === objective.kind);
  const [good, outstanding] = objectives.levels;
  return (
    <>
      {kind && kind.name !== objective.title && <Quiet>{kind.name}</Quiet>}
      <Written label={good ? `Target for ${good}` : 'How success is measured'} text={objective.success} />
      {objective.outstanding && (
        <Written label={`Target for ${outstanding ?? 'Outstanding'}`} text={objective.outstanding} />
      )}
      {kind?.fields?.map(({ id, name }) => {
        const text = objective.details?.[id];
        return text ? <Written key={id} label={name} text={text} /> : null;
      })}
      <Quiet>
        By {dayInWords({ moment: objective.by, timeZone: review.timeZone, now: review.now })} · {objective.linkKind}:{' '}
        {objective.linkedTo}
      </Quiet>
      {objectives.parts.map(({ id, name }) => {
        const text = objective.parts?.[id];
        return text ? <Written key={id} label={name} text={text} /> : null;
      })}
      {objective.milestone && <Written label="By the end of the cycle" text={objective.milestone} />}
      {objective.reason && <Written label="Why one more than usual" text={objective.reason} />}
    </>
  );
}
