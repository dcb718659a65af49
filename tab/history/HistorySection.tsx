import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { sentence } from '#domain/sentence.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useHistory } from '../api/queries.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { Trouble } from '../look/Trouble.tsx';

const useStyles = makeStyles({
  reading: { marginTop: tokens.spacingVerticalXXXL },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '15rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: 0 },
  },
  when: { color: tokens.colorNeutralForeground2 },
});

/** What happened in the review, and who looked at it. Each line is part of a chain that reveals tampering. */
export default function HistorySection({ review }: { review: ReviewView }) {
  const styles = useStyles();
  const { t, momentInWords } = useWords();
  const { data, error, refetch, isPending } = useHistory(review.id);
  if (isPending) return <Spinner label={t('Reading the history')} className={styles.reading} />;
  if (!data) return <Trouble problem={error} onRetry={() => void refetch()} />;
  const when = (at: string) => sentence(momentInWords({ moment: at, timeZone: review.timeZone, now: review.now }));
  return (
    <>
      <Section title={t('What happened')}>
        <Panel>
          <Quiet>
            {data.intact
              ? t('The history is whole: nothing in it has been changed since it was written.')
              : t('Warning: this history has been changed after it was written.')}
          </Quiet>
          <ol className={styles.list}>
            {data.lines.map((line) => (
              <li key={line.seq} className={styles.line}>
                <span className={styles.when}>{when(line.at)}</span>
                <span>
                  <strong>{line.who}</strong>
                  <SchoolsWords>
                    {line.as !== null && `, ${line.as}`}: {line.what}
                  </SchoolsWords>
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      </Section>
      <Section title={t('Who looked')}>
        <Panel>
          <Quiet>{t('Everybody but the two of you leaves an entry here.')}</Quiet>
          <ul className={styles.list}>
            {data.reads.map((read) => (
              <li key={`${read.at}${read.who}`} className={styles.line}>
                <span className={styles.when}>{when(read.at)}</span>
                <span>
                  <strong>{read.who}</strong>, <SchoolsWords>{read.why}</SchoolsWords>
                </span>
              </li>
            ))}
          </ul>
          {data.reads.length === 0 && <Text>{t('Nobody else has looked so far.')}</Text>}
        </Panel>
      </Section>
    </>
  );
}
