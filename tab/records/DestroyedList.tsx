import type { RecordsView } from '#domain/views/records.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';

/**
 * The register of destruction: when and under which clause; for those who kept the record, also whose it was, for a
 * year.
 */
export function DestroyedList({ records: { destroyed, timeZone, now } }: { records: RecordsView }) {
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  if (destroyed.length === 0)
    return (
      <Panel kind="quiet">
        <Quiet>Nothing has been destroyed.</Quiet>
      </Panel>
    );
  return (
    <>
      <Quiet>Whose a record was is known for a year to those who kept it. Then the line stays without the name.</Quiet>
      <div style={{ marginTop: 12 }}>
        {destroyed.map((line, index) => (
          <Panel key={`${line.destroyedAt}.${index}`}>
            <p style={{ margin: 0 }}>
              <strong>{day(line.destroyedAt)}</strong>
              {line.person ? ` · ${line.person.name}` : ''} · {line.policy}, cycle {day(line.cycle.start)} to{' '}
              {day(line.cycle.end)}
            </p>
            <Quiet>
              Kept until {day(line.until)}, then destroyed
              {line.agreedBy ? ` as ${line.agreedBy.name} had agreed` : ' by itself'}.{' '}
              <Clause rule={line.rule} clause={line.clause} />
            </Quiet>
          </Panel>
        ))}
      </div>
    </>
  );
}
