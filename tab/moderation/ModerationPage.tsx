import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ModerationPageView, StatementToModerate } from '#domain/views/moderationPage.ts';
import { useDrawSample, useModeration } from '../api/moderation.ts';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { BackLink } from '../policies/BackLink.tsx';
import { dueInWords, momentInWords } from '../words/dates.ts';
import { MidYearAudits } from './MidYearAudits.tsx';
import { SideBySide } from './SideBySide.tsx';

const HOW: Record<NonNullable<ModerationPageView['how']>, string> = {
  all: 'You moderate every teacher’s statement.',
  sample: 'You moderate a sample of the teachers’ statements, which Fairview draws.',
  none: 'The school chose to moderate no statements.',
  headteacherReviewsAll: 'You review every teacher, and so check the statements as reviewer.',
};

const STATES: Record<StatementToModerate['state'], string> = {
  notSigned: 'not signed yet',
  toModerate: 'to moderate',
  notInSample: 'not in the sample',
  agreed: 'agreed',
  newStatement: 'new statement asked for',
};

/** The headteacher's page: which statements are in, by when, laid beside those of similar people; and audits (KM-39, KM-45 to KM-47). */
export default function ModerationPage() {
  const { data: view, error, refetch, isPending } = useModeration();
  if (isPending) return <Loading />;
  if (!view) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <BackLink href="/">Home</BackLink>
      <Page title="Moderation">
        <Quiet>
          {view.how ? HOW[view.how] : 'No running review has statements to moderate.'}{' '}
          <Clause rule={view.rule} clause={view.clause} />
        </Quiet>
        <Trouble problem={error} onRetry={() => void refetch()} />
        {view.how === 'sample' && <Sample view={view} />}
        {(view.how === 'all' || view.how === 'sample') && <Statements view={view} />}
        <MidYearAudits view={view} />
      </Page>
    </>
  );
}

function Sample({ view }: { view: ModerationPageView }) {
  const draw = useDrawSample();
  const { sample, toDraw } = view;
  return (
    <Section title="The sample">
      <Panel kind={toDraw > 0 ? 'first' : 'quiet'}>
        {sample && (
          <Quiet>
            Drawn {momentInWords(sample.at, view.timeZone, view.now)}: {sample.size} of {sample.outOf}. Seed{' '}
            {sample.seed}; the same seed gives the same sample.
          </Quiet>
        )}
        {toDraw > 0 && (
          <Row>
            <Button appearance="primary" disabledFocusable={draw.isPending} onClick={() => draw.mutate()}>
              Draw the sample from {toDraw} {toDraw === 1 ? 'statement' : 'statements'}
            </Button>
          </Row>
        )}
        <Trouble problem={draw.error} />
      </Panel>
    </Section>
  );
}

function Statements({ view }: { view: ModerationPageView }) {
  const [beside, setBeside] = useState<readonly string[]>([]);
  const groups = [...new Set(view.statements.map(({ similar }) => similar))];
  const toggle = (id: string, on: boolean) =>
    setBeside(on ? [...beside, id].slice(-3) : beside.filter((each) => each !== id));
  return (
    <Section title="Statements">
      {view.statements.length === 0 && <Quiet>There are none yet. They appear here as reviews are opened.</Quiet>}
      {groups.map((group) => (
        <Panel key={group}>
          <h3 style={{ margin: 0 }}>{group}</h3>
          {view.statements
            .filter(({ similar }) => similar === group)
            .map((each) => (
              <Row key={each.reviewId}>
                <Checkbox
                  label={`Compare ${each.reviewee.name}`}
                  disabled={each.state === 'notSigned'}
                  checked={beside.includes(each.reviewId)}
                  onChange={(_, data) => toggle(each.reviewId, data.checked === true)}
                />
                <Link
                  href={`/reviews/${each.reviewId}/statement`}
                  aria-label={`Open ${each.reviewee.name}’s statement`}
                >
                  Open
                </Link>
                <Quiet>
                  {STATES[each.state]}; reviewer {each.reviewer.name}
                  {each.due && each.state !== 'agreed' && `; by ${dueInWords(each.due, view.timeZone, view.now)}`}
                </Quiet>
                {each.due && <Clause rule="KM-46" clause={view.clause} because={each.because} />}
              </Row>
            ))}
        </Panel>
      ))}
      <SideBySide statements={view.statements.filter(({ reviewId }) => beside.includes(reviewId))} />
    </Section>
  );
}
