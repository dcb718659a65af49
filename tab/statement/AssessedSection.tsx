import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';

/** Shows what was assessed and recommended to people who see no more of the statement (KM-53, KC-07, KS-27). */
export default function AssessedSection({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const { assessed } = review;
  if (!assessed) return null;
  const { name, signedAt, objectives, overall, read } = assessed;
  return (
    <Section title={t('Assessment')}>
      <Quiet>
        <SchoolsWords>{name}</SchoolsWords>,{' '}
        {dayInWords({ moment: signedAt, timeZone: review.timeZone, now: review.now })}
      </Quiet>
      {objectives.map((objective) => (
        <Panel key={objective.title}>
          <CardTitle>{objective.title}</CardTitle>
          {objective.read.map(({ label, text }) => (
            <Written key={label} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
        </Panel>
      ))}
      {(overall !== null || read.length > 0) && (
        <Panel>
          {overall && <Written label={t('All together')} text={`${overall.result}. ${overall.because}`} />}
          {read.map(({ label, text }) => (
            <Written key={label} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
        </Panel>
      )}
    </Section>
  );
}
