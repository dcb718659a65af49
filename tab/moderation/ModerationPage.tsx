import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ModerationPageView, StatementToModerate } from '#domain/views/moderationPage.ts';
import { countOf, momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { useMe } from '../api/forms.ts';
import { useDrawSample, useModeration } from '../api/moderation.ts';
import { Clause } from '../look/Clause.tsx';
import { ClausesOf } from '../look/clausesOf.ts';
import { deadlineOf } from '../look/deadlineOf.ts';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { MidYearAudits } from './MidYearAudits.tsx';
import { Moderating } from './Moderating.tsx';

const useStyles = makeStyles({ heading: { margin: 0 } });

const HOW: Record<NonNullable<ModerationPageView['how']>, string> = {
  all: 'You moderate every teacher’s statement.',
  sample: 'You moderate a sample of the teachers’ statements, which Fairview draws.',
  none: 'The school chose to moderate no statements.',
  headteacherReviewsAll: 'You review every teacher, and so check the statements as reviewer.',
};

/** What stands of a statement that nobody has to moderate now. */
const STATES: Record<Exclude<StatementToModerate['state'], 'toModerate'>, (each: StatementToModerate) => string> = {
  notSigned: ({ reviewer }) => `waiting for ${reviewer.name} to sign it`,
  toDraw: () => 'waiting for the draw',
  notInSample: () => 'not in the sample',
  agreed: () => 'agreed',
  newStatement: ({ reviewer }) => `sent back; waiting for ${reviewer.name}’s new one`,
};

/**
 * The headteacher's page: statements side by side, agreed unless one goes back, the sample, and audits (KM-39, KM-45 to
 * KM-47).
 */
export default function ModerationPage() {
  const query = useModeration();
  const { data: me } = useMe();
  if (query.error?.code === 'notAllowed') return <NothingToModerate />;
  return (
    <Loaded query={query}>
      {(view, trouble) => {
        const open = view.statements.filter(({ state }) => state === 'toModerate');
        const title = open.length > 0 ? `Moderate ${countOf(open.length, 'statement')}` : 'Moderation';
        return (
          <Page title={title} back={{ href: '/', name: 'Home' }} width="working">
            <Standing view={view} open={open} />
            {trouble}
            {view.how === 'sample' && <Sample view={view} />}
            {me && (view.how === 'all' || view.how === 'sample') && (
              <Statements view={view} open={open} owner={me.oid} />
            )}
            <MidYearAudits view={view} />
          </Page>
        );
      }}
    </Loaded>
  );
}

/** For whoever moderates nothing: who does, and where one's own statement is. */
function NothingToModerate() {
  return (
    <Page title="Moderation" back={{ href: '/', name: 'Home' }}>
      <Section title="You moderate no statements">
        <Empty next={TO_HOME}>
          The headteacher moderates them. What is decided about yours stands in your review, and you get a card in chat.
        </Empty>
      </Section>
    </Page>
  );
}

/** How much there is to read, until when, and what it is held against. */
function Standing({ view, open }: { view: ModerationPageView; open: readonly StatementToModerate[] }) {
  const words = useWords();
  const [first] = open.toSorted((a, b) => ((a.deadline?.due ?? '') < (b.deadline?.due ?? '') ? -1 : 1));
  const deadline = first?.deadline && deadlineOf(first.deadline, { ...view, words });
  return (
    <>
      <Quiet>
        {view.how ? HOW[view.how] : 'No running review has statements to moderate.'}{' '}
        {deadline &&
          `The first ${deadline.isLate ? 'was' : 'is'} due ${deadline.day}${deadline.distance && `, ${deadline.distance}`}. `}
        <ClausesOf value={view.policy}>
          <Clause clause={view.clause} because={first?.because ?? null} />
        </ClausesOf>
      </Quiet>
      {open.length > 0 && (
        <Quiet>
          By agreeing a statement you confirm: {view.criteria.map(({ text }) => lowerFirst(text)).join('; ')}.
        </Quiet>
      )}
    </>
  );
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

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

type StatementsProps = { view: ModerationPageView; open: readonly StatementToModerate[]; owner: string };

/** At most this many are laid beside those that are moderated. */
const BESIDE = 2;

function Statements({ view, open, owner }: StatementsProps) {
  const styles = useStyles();
  const [beside, setBeside] = useState<readonly string[]>([]);
  const others = view.statements.filter(({ state }) => state !== 'toModerate');
  const isUnsigned = ({ state, canCompare }: StatementToModerate) => state === 'notSigned' && !canCompare;
  const rest = others.filter((each) => !isUnsigned(each));
  const groups = [...new Set(rest.map(({ similar }) => similar))];
  const compared = rest.filter(({ reviewId }) => beside.includes(reviewId));
  const toggle = (id: string, on: boolean) =>
    setBeside(on ? [...beside, id].slice(-BESIDE) : beside.filter((each) => each !== id));
  return (
    <>
      {open.length > 0 && <Moderating view={view} owner={owner} statements={open} compared={compared} />}
      <Section title={open.length > 0 ? 'The others' : 'Statements'}>
        <Stack below="M">
          <Quiet>{standing(view.statements)}</Quiet>
        </Stack>
        {groups.map((group) => (
          <Panel key={group}>
            <h3 className={styles.heading}>{group}</h3>
            {rest
              .filter(({ similar }) => similar === group)
              .map((each) => (
                <Row key={each.reviewId}>
                  <TextLink href={`/reviews/${each.reviewId}/statement`}>{each.reviewee.name}</TextLink>
                  <Quiet>{each.state !== 'toModerate' && STATES[each.state](each)}</Quiet>
                  {each.canCompare && open.length > 0 && (
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
        <Unsigned statements={others.filter(isUnsigned)} />
      </Section>
    </>
  );
}

/** What no reviewer has signed yet: a line for each reviewer, which unfolds whose they are. */
function Unsigned({ statements }: { statements: readonly StatementToModerate[] }) {
  if (statements.length === 0) return null;
  const byReviewer = [...Map.groupBy(statements, ({ reviewer }) => reviewer.oid)];
  return (
    <Panel kind="quiet">
      {byReviewer.map(([oid, theirs]) => (
        <details key={oid}>
          <summary>{`${theirs[0]?.reviewer.name}: ${plural(theirs.length, 'statement')} to sign`}</summary>
          <Quiet>{theirs.map(({ reviewee }) => reviewee.name).join(', ')}</Quiet>
        </details>
      ))}
    </Panel>
  );
}

function standing(statements: readonly StatementToModerate[]): string {
  if (statements.length === 0) return 'There are none yet. They appear here as reviews are opened.';
  const of = (state: StatementToModerate['state']) => statements.filter((each) => each.state === state).length;
  const parts = [
    `${of('toModerate')} to moderate`,
    ...(of('toDraw') > 0 ? [`${of('toDraw')} waiting for the draw`] : []),
    `${of('agreed')} agreed`,
    ...(of('newStatement') > 0 ? [`${of('newStatement')} sent back`] : []),
    `${of('notSigned')} not signed by the reviewer yet`,
  ];
  return `${parts.join(', ')}.`;
}
