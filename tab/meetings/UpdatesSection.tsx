import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';

/** Shows what mid-year reviews found to people who see no more of them: who audits them, who gets the update. */
export default function UpdatesSection({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const updates = review.updates ?? [];
  return (
    <Section title={t('Mid-year review')}>
      {updates.length === 0 && <Empty>{t('Nothing has been recorded of a mid-year review yet.')}</Empty>}
      {updates.map(({ id, title, who, at, read }) => (
        <Panel key={id}>
          <CardTitle>
            <SchoolsWords>{title}</SchoolsWords>
          </CardTitle>
          <Quiet>
            {who.name}, {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}
          </Quiet>
          {read.map(({ id: field, label, text }) => (
            <Written key={field} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
        </Panel>
      ))}
    </Section>
  );
}
