import type { Objective } from '#domain/review/objectives/objective.ts';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Written } from '../look/Written.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; objective: Objective };

/** Everything that an objective says, each part under its name. */
export function ObjectiveText({ review, objectives, objective }: Props) {
  const { t, dayInWords } = useWords();
  const kind = objectives.kinds.find(({ id }) => id === objective.kind);
  const [good, outstanding] = objectives.levels;
  return (
    <>
      {kind && kind.name !== objective.title && (
        <Quiet>
          <SchoolsWords>{kind.name}</SchoolsWords>
        </Quiet>
      )}
      <Written
        label={good ? t('Target for {level}', { level: good }) : t('How success is measured')}
        text={objective.success}
      />
      {objective.outstanding && (
        <Written
          label={t('Target for {level}', { level: outstanding ?? t('Outstanding') })}
          text={objective.outstanding}
        />
      )}
      {kind?.fields?.map(({ id, name }) => {
        const text = objective.details?.[id];
        return text ? <Written key={id} label={<SchoolsWords>{name}</SchoolsWords>} text={text} /> : null;
      })}
      <Quiet>
        {t('By {day}', { day: dayInWords({ moment: objective.by, timeZone: review.timeZone, now: review.now }) })} ·{' '}
        <SchoolsWords>{objective.linkKind}</SchoolsWords>: {objective.linkedTo}
      </Quiet>
      {objectives.parts.map(({ id, name }) => {
        const text = objective.parts?.[id];
        return text ? <Written key={id} label={<SchoolsWords>{name}</SchoolsWords>} text={text} /> : null;
      })}
      {objective.milestone && <Written label={t('By the end of the cycle')} text={objective.milestone} />}
      {objective.reason && <Written label={t('Why one more than usual')} text={objective.reason} />}
    </>
  );
}
