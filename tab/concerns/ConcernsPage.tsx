import type { ConcernsView, ConfidentialConcernView } from '#domain/views/concerns.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useConcerns } from '../api/concerns.ts';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { RaiseConcern } from './RaiseConcern.tsx';
import { TakeUpConcern } from './TakeUpConcern.tsx';

/** Concerns about poor practice, in confidence: raising one, and those raised with the reader (PA-17). */
export default function ConcernsPage() {
  return (
    <Loaded query={useConcerns()}>
      {(view, trouble) => {
        const { rest, raised, received } = view;
        return (
          <Page title="In confidence">
            {trouble}
            {received.length > 0 && (
              <Section title="Raised with you">
                {received.map((concern) => (
                  <Panel key={concern.id} kind={concern.answered ? 'plain' : 'first'}>
                    <Said view={view} concern={concern} label={concern.who.name} />
                    {!concern.answered && <TakeUpConcern view={view} concern={concern} />}
                  </Panel>
                ))}
              </Section>
            )}
            <Section title="Raise a concern">
              <Panel kind={rest ? 'plain' : 'quiet'}>
                {rest ? (
                  <>
                    <Quiet>
                      {rest.text} <Clause rule={rest.rule} clause={rest.clause} />
                    </Quiet>
                    <RaiseConcern view={view} />
                  </>
                ) : (
                  <p style={{ margin: 0 }}>
                    Your policy does not say how to raise a concern in confidence here. Use the school’s own
                    whistleblowing arrangements.
                  </p>
                )}
              </Panel>
            </Section>
            {raised.length > 0 && (
              <Section title="Raised by you">
                {raised.map((concern) => (
                  <Panel key={concern.id}>
                    <Said view={view} concern={concern} label={`To ${concern.to.name}`} />
                    {!concern.answered && <Quiet>{concern.to.name} has not taken it up yet.</Quiet>}
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
  const when = (moment: string) => momentInWords({ moment, timeZone: view.timeZone, now: view.now });
  const { answered } = concern;
  return (
    <>
      <Written label={`${label}, ${when(concern.at)}`} text={concern.text} />
      {answered && (
        <Written
          label={`${concern.to.name}, ${when(answered.at)}`}
          text={answered.text ?? 'Has read it and takes it up.'}
        />
      )}
    </>
  );
}
