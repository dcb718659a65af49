import type { RecordsView } from '#domain/views/records.ts';
import { useWords } from '../language/useWords.ts';
import { useRecords } from '../api/records.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { DestroyedList } from './DestroyedList.tsx';
import { DueRecords } from './DueRecords.tsx';
import { FindRecord } from './FindRecord.tsx';
import { RecordCard } from './RecordCard.tsx';
import { YearBars } from './YearBars.tsx';

/**
 * How long the school's records are kept, what falls due for destruction, what is held, and what was destroyed (KM-55,
 * TA-32, PA-12).
 */
export default function RecordsPage() {
  const { t } = useWords();
  return (
    <Loaded query={useRecords()}>
      {(records, trouble) => (
        <Page title={t('Records kept')}>
          <Quiet>
            {t(
              'Each review is kept as long as its policy has it, counted from the end of its cycle. This page shows when that ends, and nothing of what is in it.',
            )}
          </Quiet>
          {trouble}
          <Section title={t('Kept until')}>
            <Panel>
              <YearBars records={records} />
            </Panel>
          </Section>
          <Section title={t('Falls due this term')}>
            <DueRecords records={records} />
          </Section>
          <Held records={records} />
          {records.lines.length > 0 && <FindRecord records={records} />}
          <Section title={t('What was destroyed')}>
            <DestroyedList records={records} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

/** Held records; for those who keep the records, only those not already listed above. */
function Held({ records }: { records: RecordsView }) {
  const { t } = useWords();
  const { counts, lines } = records;
  const held = lines.filter(({ hold, state }) => hold !== null && state === 'running');
  if (counts.held === 0 || (lines.length > 0 && held.length === 0)) return null;
  return (
    <Section title={t('Held')}>
      {held.map((line) => (
        <RecordCard key={line.reviewId} line={line} records={records} />
      ))}
      {held.length === 0 && (
        <Panel kind="quiet">
          <Quiet>
            {t('{count} records', { count: counts.held })}.{' '}
            {t('Nothing is destroyed while somebody holds it. Whose they are is for those who keep them.')}
          </Quiet>
        </Panel>
      )}
    </Section>
  );
}
