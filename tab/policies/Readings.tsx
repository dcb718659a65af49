import { Button, ProgressBar } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PolicyView, ReadingsView } from '#domain/views/policy.ts';

import { useWords } from '../language/useWords.ts';
import { useReadings } from '../api/policies.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** More people than this are shown only on demand. */
const MANY = 12;

type Person = ReadingsView['people'][number];

/** Who has confirmed reading the policy, for those who lead the school; fetched when it is opened (KM-59). */
export function Readings({ policy }: { policy: PolicyView }) {
  const { t } = useWords();
  const styles = usePolicyStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { data, error, refetch, isPending } = useReadings(policy.id, open);
  return (
    <div className={styles.notPrinted}>
      <Section
        title={t('Who has read it')}
        action={
          <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'Hide' : 'Show')}
          </Button>
        }
      >
        <div id={id} hidden={!open}>
          {open && isPending && <Quiet>{t('Fetching who has confirmed …')}</Quiet>}
          <Trouble problem={error} onRetry={() => void refetch()} />
          {data && <People people={data.people} policy={policy} />}
        </div>
      </Section>
    </div>
  );
}

function People({ people, policy }: { people: readonly Person[]; policy: PolicyView }) {
  const { t, dayInWords } = useWords();
  const styles = usePolicyStyles();
  const read = people.filter((person) => person.confirmedAt !== null);
  const open = people
    .filter((person) => person.confirmedAt === null)
    .toSorted((a, b) => Number(b.newStaff) - Number(a.newStaff));
  const newStaff = open.filter((person) => person.newStaff).length;
  const label = t('{read} of {all} have confirmed', { read: read.length, all: people.length });
  if (people.length === 0) return <Quiet>{t('This policy covers nobody now.')}</Quiet>;
  return (
    <Stack gap="L">
      <div className={styles.narrow}>
        <ProgressBar value={read.length / people.length} thickness="large" aria-label={label} />
        <Quiet>
          {label}
          {newStaff > 0 && ` · ${t('of those who have not, {count} are new', { count: newStaff })}`}
        </Quiet>
      </div>
      <List title={t('Not yet')} people={open} said={(person) => (person.newStaff ? t('new at the school') : '')} />
      <List
        title={t('Confirmed')}
        people={read}
        said={({ confirmedAt }) =>
          dayInWords({ moment: confirmedAt ?? policy.now, timeZone: policy.timeZone, now: policy.now })
        }
      />
    </Stack>
  );
}

function List({ title, people, said }: { title: string; people: readonly Person[]; said: (each: Person) => string }) {
  const { t } = useWords();
  const styles = usePolicyStyles();
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  return (
    <div>
      <Stack below="S">
        <h3 className={styles.title}>
          {title} ({people.length})
        </h3>
      </Stack>
      <ul className={styles.list}>
        {(all ? people : people.slice(0, MANY)).map((person) => (
          <li key={person.oid} className={styles.item}>
            {person.name}{' '}
            <span className={styles.quiet}>{[person.jobTitle, said(person)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {!all && people.length > MANY && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t('Show all {count}', { count: people.length })}
        </Button>
      )}
    </div>
  );
}
