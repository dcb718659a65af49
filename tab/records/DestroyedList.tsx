import type { RecordsView } from '#domain/views/records.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';

/**
 * The register of destruction: when and under which clause; for those who kept the record, also whose it was, for a
 * year.
 */
export function DestroyedList({ records: { destroyed, timeZone, now } }: { records: RecordsView }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  if (destroyed.length === 0)
    return (
      <Panel kind="quiet">
        <Quiet>{t('Nothing has been destroyed.')}</Quiet>
      </Panel>
    );
  return (
    <>
      <Quiet>
        {t('Whose a record was is known for a year to those who kept it. Then the line stays without the name.')}
      </Quiet>
      <Stack above="M">
        {destroyed.map((line, index) => (
          <Panel key={`${line.destroyedAt}.${index}`}>
            <Text>
              <strong>{day(line.destroyedAt)}</strong>
              {line.person ? ` · ${line.person.name}` : ''} · <SchoolsWords>{line.policy}</SchoolsWords>,{' '}
              {t('cycle {start} to {end}', { start: day(line.cycle.start), end: day(line.cycle.end) })}
            </Text>
            {line.takenBackBy ? (
              <Quiet>
                {t('Taken back by {name} before anybody had acted in it.', { name: line.takenBackBy.name })}
              </Quiet>
            ) : (
              <Quiet>
                {line.agreedBy
                  ? t('Kept until {day}, then destroyed as {name} had agreed.', {
                      day: day(line.until),
                      name: line.agreedBy.name,
                    })
                  : t('Kept until {day}, then destroyed by itself.', { day: day(line.until) })}{' '}
                <Clause clause={line.clause} />
              </Quiet>
            )}
          </Panel>
        ))}
      </Stack>
    </>
  );
}
