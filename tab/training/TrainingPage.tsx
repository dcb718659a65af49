import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { useTrainings } from '../api/trainings.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { EnterTraining } from './EnterTraining.tsx';
import { TrainedPerson } from './TrainedPerson.tsx';

/** The register of training: who is trained in reviewing and observing, and since when (KM-21). */
export default function TrainingPage() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  return (
    <Loaded query={useTrainings()}>
      {(data, trouble) => {
        const trained = data.people.filter(({ trainings }) => trainings.length > 0);
        const found = data.people.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
        const shown = search.trim() === '' ? trained : found;
        return (
          <Page title={t('Training for reviews')}>
            <Quiet>
              {t(
                'Reviewers and observers are trained. Where somebody without training on record is chosen, Fairview warns and does not refuse.',
              )}
            </Quiet>
            {trouble}
            <Section title={t('Enter a training')}>
              <Panel kind="first">
                <EnterTraining people={data.people} today={data.today} />
              </Panel>
            </Section>
            <Section title={t('{count} people trained', { count: trained.length })}>
              <Field label={t('Find somebody')} hint={t('By name; everybody in the register is searched.')}>
                <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
              </Field>
              <Stack above="L">
                {shown.map((person) => (
                  <TrainedPerson key={person.oid} person={person} today={data.today} />
                ))}
                {shown.length === 0 && (
                  <Panel kind="quiet">
                    <Quiet>
                      {t(search.trim() === '' ? 'No training has been entered yet.' : 'Nobody of that name.')}
                    </Quiet>
                  </Panel>
                )}
              </Stack>
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
