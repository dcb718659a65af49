import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { sentence } from '#domain/sentence.ts';
import { OpenAgain } from '../closing/OpenAgain.tsx';
import { Loading } from '../look/Loading.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { DueLine } from '../review/DueLine.tsx';
import { AgreeStatement } from './AgreeStatement.tsx';
import { CommentOnStatement } from './CommentOnStatement.tsx';
import { DraftStatement } from './DraftStatement.tsx';
import { ReviseStatement } from './ReviseStatement.tsx';
import { Sign } from './Sign.tsx';
import { StatementText } from './StatementText.tsx';

const CompareVersions = lazy(() => import('./CompareVersions.tsx'));
const Moderation = lazy(() => import('../moderation/Moderation.tsx'));

/** The statement: drafted, commented on, and signed by both, which fixes its text; older versions below. */
export default function StatementSectionView({ review }: { review: ReviewView }) {
  return review.statement && <Versions review={review} statement={review.statement} />;
}

function Versions({ review, statement }: { review: ReviewView; statement: StatementSection }) {
  const [doing, setDoing] = useState<'nothing' | 'drafting' | 'revising'>(
    statement.canDraft && statement.versions.length === 0 ? 'drafting' : 'nothing',
  );
  const current = statement.versions.at(-1);
  const older = statement.versions.slice(0, -1).toReversed();
  const done = () => setDoing('nothing');
  const title = sentence(statement.name);
  return (
    <>
      <Section title={title}>
        <Dues review={review} />
        {doing === 'drafting' ? (
          <DraftStatement review={review} statement={statement} current={current} onDone={done} />
        ) : (
          <>
            {current ? (
              <Current review={review} statement={statement} current={current} />
            ) : (
              <NotYet review={review} statement={statement} />
            )}
            <div style={{ marginTop: 16 }}>
              <Row>
                {statement.canDraft && (
                  <Button appearance={current ? 'secondary' : 'primary'} onClick={() => setDoing('drafting')}>
                    {current ? 'Change the draft' : 'Write the draft'}
                  </Button>
                )}
                {statement.canRevise && doing === 'nothing' && (
                  <Button appearance="subtle" onClick={() => setDoing('revising')}>
                    Begin a new version
                  </Button>
                )}
              </Row>
            </div>
            {doing === 'revising' && current && (
              <ReviseStatement review={review} version={current.version} onDone={done} />
            )}
            <div style={{ marginTop: 16 }}>
              <OpenAgain review={review} what="statement" />
            </div>
          </>
        )}
      </Section>
      <Suspense fallback={<Loading />}>
        <Moderation review={review} />
      </Suspense>
      {older.length > 0 && (
        <Section title="Compare versions">
          <Suspense fallback={<Loading />}>
            <CompareVersions versions={statement.versions} />
          </Suspense>
        </Section>
      )}
      {older.length > 0 && (
        <Section title="Earlier versions">
          {older.map((version) => (
            <Panel key={version.version} kind="quiet">
              <details>
                <summary>Version {version.version}</summary>
                <StatementText review={review} version={version} />
              </details>
            </Panel>
          ))}
        </Section>
      )}
    </>
  );
}

function Current({
  review,
  statement,
  current,
}: {
  review: ReviewView;
  statement: StatementSection;
  current: StatementView;
}) {
  return (
    <>
      {current.reason && (
        <MessageBar intent="info" layout="multiline" style={{ marginBottom: 12 }}>
          <MessageBarBody>
            Version {current.version}. Why it was begun: {current.reason}
          </MessageBarBody>
        </MessageBar>
      )}
      <Panel>
        <StatementText review={review} version={current} />
      </Panel>
      <AgreeStatement review={review} statement={statement} version={current} />
      {statement.canComment && <CommentOnStatement review={review} version={current.version} />}
      {statement.canSign && (
        <div style={{ marginTop: 12 }}>
          <Sign
            review={review}
            title={review.you.reviewer ? 'Finish and sign' : 'Your signature'}
            rule={statement.signatures.rule}
            clause={statement.signatures.clause}
            command={{ type: 'signStatement', version: current.version, textHash: current.textHash }}
            fixed={`Signed. The text is fixed, and ${review.reviewee.name} is asked to sign it.`}
          >
            {review.you.reviewer
              ? 'Your signature fixes this text. To change it afterwards you begin a new version, which is signed anew.'
              : 'Your signature says that this is what was agreed, or determined by your reviewer. It can no longer be changed without a new version.'}
          </Sign>
        </div>
      )}
    </>
  );
}

function NotYet({ review, statement }: { review: ReviewView; statement: StatementSection }) {
  const text =
    statement.notYet ??
    (review.you.reviewer
      ? `The meeting has been held: write the draft, and ${review.reviewee.name} gets a copy to read.`
      : `${review.reviewer.name} is writing the draft. You get a copy as soon as it is there.`);
  return <Empty>{text}</Empty>;
}

function Dues({ review }: { review: ReviewView }) {
  const due = review.todos.filter(
    (todo) => todo.section === 'statement' && (todo.state === 'owed' || todo.state === 'overdue'),
  );
  if (due.length === 0) return null;
  return (
    <div style={{ marginBottom: 16 }}>
      {due.map((todo) => (
        <DueLine key={todo.key} review={review} todo={todo} />
      ))}
    </div>
  );
}
