import type { ConcernsView, ConfidentialConcernView } from '#domain/views/concerns.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useConcerns } from '../api/concerns.ts';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { Written } from '../look/Written.tsx';
import { RaiseConcern } from './RaiseConcern.tsx';
import { TakeUpConcern } from './TakeUpConcern.tsx';

/** Concerns about poor practice, in confidence: raising one, and those raised with the reader (PA-17). */
export default function ConcernsPage() {
  const { t } = useWords();
  return (
    <Loaded query={useConcerns()}>
      {(view, trouble) => {
        const { rest, raised, received } = view;
        return (
          <Page title={t('In confidence')}>
            {trouble}
            {received.length > 0 && (
              <Section title={t('Raised with you')}>
                {received.map((concern) => (
                  <Panel key={concern.id} kind={concern.answered ? 'plain' : 'first'}>
                    <Said view={view} concern={concern} label={concern.who.name} />
                    {!concern.answered && <TakeUpConcern view={view} concern={concern} />}
                  </Panel>
                ))}
              </Section>
            )}
            <Section title={t('Raise a concern')}>
              <Panel kind={rest ? 'plain' : 'quiet'}>
                {rest ? (
                  <>
                    <Quiet>
                      <SchoolsWords>{rest.text}</SchoolsWords> <Clause clause={rest.clause} />
                    </Quiet>
                    <RaiseConcern view={view} />
                  </>
                ) : (
                  <Text>
                    {t(
                      'Your policy does not say how to raise a concern in confidence here. Use the school’s own whistleblowing arrangements.',
                    )}
                  </Text>
                )}
              </Panel>
            </Section>
            {raised.length > 0 && (
              <Section title={t('Raised by you')}>
                {raised.map((concern) => (
                  <Panel key={concern.id}>
                    <Said view={view} concern={concern} label={t('To {name}', { name: concern.to.name })} />
                    {!concern.answered && (
                      <Quiet>{t('{name} has not taken it up yet.', { name: concern.to.name })}</Quiet>
                    )}
                  </Panel>
                ))}
              </Section>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function Said({ view, concern, label }: { view: ConcernsView; concern: ConfidentialConcernView; label: string }) {
  const { t, momentInWords } = useWords();
  const when = (moment: string) => momentInWords({ moment, timeZone: view.timeZone, now: view.now });
  const { answered } = concern;
  return (
    <>
      <Written label={`${label}, ${when(concern.at)}`} text={concern.text} />
      {answered && (
        <Written
          label={`${concern.to.name}, ${when(answered.at)}`}
          text={answered.text ?? t('Has read it and takes it up.')}
        />
      )}
    </>
  );
}
