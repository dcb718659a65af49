import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTrainings } from '../api/trainings.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { EnterTraining } from './EnterTraining.tsx';
import { TrainedPerson } from './TrainedPerson.tsx';

/** The register of training: who is trained in reviewing and observing, and since when (KM-21). */
export default function TrainingPage() {
  const [search, setSearch] = useState('');
  return (
    <Loaded query={useTrainings()}>
      {(data, trouble) => {
        const trained = data.people.filter(({ trainings }) => trainings.length > 0);
        const found = data.people.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
        const shown = search.trim() === '' ? trained : found;
        return (
          <Page title="Training for reviews">
            <Quiet>
              Reviewers and observers are trained. Where somebody without training on record is chosen, Fairview warns
              and does not refuse.
            </Quiet>
            {trouble}
            <Section title="Enter a training">
              <Panel kind="first">
                <EnterTraining people={data.people} today={data.today} />
              </Panel>
            </Section>
            <Section title={trained.length === 1 ? '1 person trained' : `${trained.length} people trained`}>
              <Field label="Find somebody" hint="By name; everybody in the register is searched.">
                <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
              </Field>
              <div style={{ marginTop: 16 }}>
                {shown.map((person) => (
                  <TrainedPerson key={person.oid} person={person} today={data.today} />
                ))}
                {shown.length === 0 && (
                  <Panel kind="quiet">
                    <Quiet>{search.trim() === '' ? 'No training has been entered yet.' : 'Nobody of that name.'}</Quiet>
                  </Panel>
                )}
              </div>
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
