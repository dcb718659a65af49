import { Button, ProgressBar } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PolicyView, ReadingsView } from '#domain/views/policy.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { useReadings } from '../api/policies.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** More people than this are shown only on demand. */
const MANY = 12;

type Person = ReadingsView['people'][number];

/** Who has confirmed reading the policy, for those who lead the school; fetched when it is opened (KM-59). */
export function Readings({ policy }: { policy: PolicyView }) {
  const styles = usePolicyStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { data, error, refetch, isPending } = useReadings(policy.id, open);
  return (
    <div className={styles.notPrinted}>
      <Section
        title="Who has read it"
        action={
          <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'Show'}
          </Button>
        }
      >
        <div id={id} hidden={!open}>
          {open && isPending && <Quiet>Fetching who has confirmed …</Quiet>}
          <Trouble problem={error} onRetry={() => void refetch()} />
          {data && <People people={data.people} policy={policy} />}
        </div>
      </Section>
    </div>
  );
}

function People({ people, policy }: { people: readonly Person[]; policy: PolicyView }) {
  const read = people.filter((person) => person.confirmedAt !== null);
  const open = people
    .filter((person) => person.confirmedAt === null)
    .toSorted((a, b) => Number(b.newStaff) - Number(a.newStaff));
  const newStaff = open.filter((person) => person.newStaff).length;
  const label = `${read.length} of ${people.length} have confirmed`;
  if (people.length === 0) return <Quiet>This policy covers nobody at present.</Quiet>;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <div style={{ maxWidth: 420 }}>
        <ProgressBar value={read.length / people.length} thickness="large" aria-label={label} />
        <Quiet>
          {label}
          {newStaff > 0 && ` · of those who have not, ${newStaff === 1 ? 'one is' : `${newStaff} are`} new`}
        </Quiet>
      </div>
      <List title="Not yet" people={open} said={(person) => (person.newStaff ? 'new at the school' : '')} />
      <List
        title="Confirmed"
        people={read}
        said={({ confirmedAt }) =>
          dayInWords({ moment: confirmedAt ?? policy.now, timeZone: policy.timeZone, now: policy.now })
        }
      />
    </div>
  );
}

function List({ title, people, said }: { title: string; people: readonly Person[]; said: (each: Person) => string }) {
  const styles = usePolicyStyles();
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>
        {title} ({people.length})
      </h3>
      <ul className={styles.list} style={{ marginTop: 8 }}>
        {(all ? people : people.slice(0, MANY)).map((person) => (
          <li key={person.oid} className={styles.item}>
            {person.name}{' '}
            <span className={styles.quiet}>{[person.jobTitle, said(person)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {!all && people.length > MANY && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          Show all {people.length}
        </Button>
      )}
    </div>
  );
}
