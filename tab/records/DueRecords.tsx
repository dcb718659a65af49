import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import { dayInWords, plural } from '#domain/calendar/inWords.ts';
import { useKeepRecords } from '../api/records.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { RecordCard } from './RecordCard.tsx';

/**
 * Records that reach the end of their time by the end of the term: those destroyed automatically, those that somebody
 * decides about, and those that something holds back.
 */
export function DueRecords({ records }: { records: RecordsView }) {
  const { lines, counts, termEnds, timeZone, now } = records;
  const due = lines.filter(({ state }) => state !== 'running');
  const toAgree = due.filter(({ state }) => state === 'toAgree');
  const end = dayInWords({ moment: termEnds, timeZone, now });
  if (counts.due === 0)
    return (
      <Panel kind="quiet">
        <Quiet>Nothing reaches the end of its time by {end}.</Quiet>
      </Panel>
    );
  return (
    <>
      <Quiet>
        {plural(counts.due, 'record')} by {end}
        {due.length === 0 && '. Whose they are, and what becomes of them, is for those who keep them'}.
      </Quiet>
      <div style={{ marginTop: 12 }}>
        {toAgree.length > 1 && <AgreeTogether lines={toAgree} />}
        {due.map((line) => (
          <RecordCard key={line.reviewId} line={line} records={records} />
        ))}
      </div>
    </>
  );
}

/**
 * One decision for all records that wait for one. It is confirmed a second time, since it cannot be undone once they
 * are gone.
 */
function AgreeTogether({ lines }: { lines: readonly RecordLine[] }) {
  const [isAsking, setAsking] = useState(false);
  const keep = useKeepRecords();
  const announce = useAnnounce();
  const count = plural(lines.length, 'record');
  const agree = () =>
    keep.mutate(
      { reviewIds: lines.map(({ reviewId }) => reviewId), command: { type: 'agreeDestruction' } },
      { onSuccess: () => announce(`Agreed for ${count}.`) },
    );
  return (
    <Panel kind="first">
      <p style={{ margin: 0 }}>
        The policy keeps {count} at least until then. They are destroyed once you agree, and kept until you do.
      </p>
      <Trouble problem={keep.error} />
      <Row>
        {isAsking ? (
          <>
            <Button appearance="primary" disabledFocusable={keep.isPending} onClick={agree}>
              {keep.isPending ? 'Sending …' : `Yes, destroy ${count} when their time is up`}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              Not now
            </Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>Agree for all {lines.length}</Button>
        )}
      </Row>
    </Panel>
  );
}
