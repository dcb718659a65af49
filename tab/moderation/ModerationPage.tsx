import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ModerationPageView, StatementToModerate } from '#domain/views/moderationPage.ts';
import { dueInWords, momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useDrawSample, useModeration } from '../api/moderation.ts';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';
import { Trouble } from '../look/Trouble.tsx';
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
  toDraw: 'waits for the draw',
  toModerate: 'to moderate',
  notInSample: 'not in the sample',
  agreed: 'agreed',
  newStatement: 'new statement asked for',
};

const OPEN: readonly StatementToModerate['state'][] = ['notSigned', 'toDraw', 'toModerate'];

/**
 * The headteacher's page: which statements are in, their deadlines, comparison with those of similar people, and audits
 * (KM-39, KM-45 to KM-47).
 */
export default function ModerationPage() {
  return (
    <Loaded query={useModeration()}>
      {(view, trouble) => (
        <Page title="Moderation">
          <Quiet>
            {view.how ? HOW[view.how] : 'No running review has statements to moderate.'}{' '}
            <Clause rule={view.rule} clause={view.clause} />
          </Quiet>
          {trouble}
          {view.how === 'sample' && <Sample view={view} />}
          {(view.how === 'all' || view.how === 'sample') && <Statements view={view} />}
          <MidYearAudits view={view} />
        </Page>
      )}
    </Loaded>
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
            Drawn {momentInWords({ moment: sample.at, timeZone: view.timeZone, now: view.now })}: {sample.size} of{' '}
            {sample.outOf} statements. The draw can be checked by its number, {sample.seed}.
          </Quiet>
        )}
        {toDraw > 0 && (
          <Row>
            <Button appearance="primary" disabledFocusable={draw.isPending} onClick={() => draw.mutate()}>
              Draw the sample from {plural(toDraw, 'statement')}
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
      <div style={{ marginBottom: 12 }}>
        <Quiet>{standing(view.statements)}</Quiet>
      </div>
      {groups.map((group) => (
        <Panel key={group}>
          <h3 style={{ margin: 0 }}>{group}</h3>
          {view.statements
            .filter(({ similar }) => similar === group)
            .map((each) => (
              <Row key={each.reviewId}>
                <TextLink href={`/reviews/${each.reviewId}/statement`}>{each.reviewee.name}</TextLink>
                <Quiet>
                  reviewed by {each.reviewer.name} · {STATES[each.state]}
                </Quiet>
                {each.due && OPEN.includes(each.state) && (
                  <>
                    <TimeLeft due={each.due} now={view.now} />
                    <Quiet>by {dueInWords({ due: each.due, timeZone: view.timeZone, now: view.now })}</Quiet>
                    <Clause rule="KM-46" clause={view.clause} because={each.because} />
                  </>
                )}
                {each.canCompare && (
                  <Checkbox
                    label="Compare"
                    aria-label={`Compare ${each.reviewee.name}’s statement`}
                    checked={beside.includes(each.reviewId)}
                    onChange={(_, data) => toggle(each.reviewId, data.checked === true)}
                  />
                )}
              </Row>
            ))}
        </Panel>
      ))}
      <SideBySide statements={view.statements.filter(({ reviewId }) => beside.includes(reviewId))} />
    </Section>
  );
}

function standing(statements: readonly StatementToModerate[]): string {
  if (statements.length === 0) return 'There are none yet. They appear here as reviews are opened.';
  const hint = statements.some(({ canCompare }) => canCompare)
    ? ' Tick up to three to lay them side by side below.'
    : '';
  const of = (state: StatementToModerate['state']) => statements.filter((each) => each.state === state).length;
  const toDraw = of('toDraw') > 0 ? `${of('toDraw')} waiting for the draw · ` : '';
  return `${toDraw}${of('toModerate')} to moderate · ${of('agreed')} agreed · ${of('notSigned')} not signed yet.${hint}`;
}
