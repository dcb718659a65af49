import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import { useWords } from '../language/useWords.ts';
import { useKeepRecords } from '../api/records.ts';
import { useAnnounce } from '../look/announce.tsx';
import { ActButton } from '../look/ActButton.tsx';
import { AskDialog } from '../look/AskDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { RecordCard } from './RecordCard.tsx';

/**
 * Records that reach the end of their time by the end of the term: those destroyed automatically, those that somebody
 * decides about, and those that something holds back.
 */
export function DueRecords({ records }: { records: RecordsView }) {
  const { t, dayInWords } = useWords();
  const { lines, counts, termEnds, timeZone, now } = records;
  const due = lines.filter(({ state }) => state !== 'running');
  const toAgree = due.filter(({ state }) => state === 'toAgree');
  const end = dayInWords({ moment: termEnds, timeZone, now });
  if (counts.due === 0)
    return (
      <Panel kind="quiet">
        <Quiet>{t('Nothing reaches the end of its time by {end}.', { end })}</Quiet>
      </Panel>
    );
  return (
    <>
      <Quiet>
        {t('{count} records by {end}.', { count: counts.due, end })}
        {due.length === 0 && ` ${t('Whose they are, and what becomes of them, is for those who keep them.')}`}
      </Quiet>
      <Stack above="M">
        {toAgree.length > 1 && <AgreeTogether lines={toAgree} />}
        {due.map((line) => (
          <RecordCard key={line.reviewId} line={line} records={records} />
        ))}
      </Stack>
    </>
  );
}

/**
 * One decision for all records that wait for one. It is confirmed a second time, since it cannot be undone once they
 * are gone.
 */
function AgreeTogether({ lines }: { lines: readonly RecordLine[] }) {
  const keep = useKeepRecords();
  const announce = useAnnounce();
  const { t } = useWords();
  const count = lines.length;
  const agree = () =>
    keep.mutate(
      { reviewIds: lines.map(({ reviewId }) => reviewId), command: { type: 'agreeDestruction' } },
      { onSuccess: () => announce(t('Agreed for {count} records.', { count })) },
    );
  return (
    <Panel kind="first">
      <Text>
        {t('The policy keeps {count} records at least until then.', { count })}{' '}
        {t('They are destroyed once you agree, and kept until you do.')}
      </Text>
      <Trouble problem={keep.error} />
      <Row>
        <AskDialog
          trigger={<ActButton isPending={keep.isPending}>{t('Agree for all {count}', { count })}</ActButton>}
          title={t('Destroy {count} records when their time is up?', { count })}
          action={t('Yes, destroy {count} records when their time is up', { count })}
          onAction={agree}
        >
          <Text>{t('What is destroyed cannot be brought back.')}</Text>
        </AskDialog>
      </Row>
    </Panel>
  );
}
