import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordsView } from '#domain/views/records.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { RecordCard } from './RecordCard.tsx';

/** How many are shown at once; typing more of a name finds fewer. */
const SHOWN = 10;

/** Finds somebody's records, to see how long they are kept or to hold them. */
export function FindRecord({ records }: { records: RecordsView }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const wanted = name.trim().toLowerCase();
  const found = wanted === '' ? [] : records.lines.filter(({ person }) => person.name.toLowerCase().includes(wanted));
  return (
    <Section title={t('Find a record')}>
      <Field label={t('Whose')} hint={t('By name, to see how long it is kept or to hold it.')}>
        <Input type="search" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Stack above="L">
        {found.slice(0, SHOWN).map((line) => (
          <RecordCard key={line.reviewId} line={line} records={records} />
        ))}
        {wanted !== '' && (found.length === 0 || found.length > SHOWN) && (
          <Panel kind="quiet">
            <Quiet>
              {found.length === 0
                ? t('There is no record of anybody of that name.')
                : t('{more} more. Type more of the name.', { more: found.length - SHOWN })}
            </Quiet>
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
