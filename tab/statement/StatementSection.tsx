import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { sentence } from '#domain/sentence.ts';
import { OpenAgain } from '../closing/OpenAgain.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { FormDialog } from '../look/FormDialog.tsx';
import { Loading } from '../look/Loading.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
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
  const { t } = useWords();
  const [isDrafting, setDrafting] = useState(statement.canDraft && statement.versions.length === 0);
  const current = statement.versions.at(-1);
  const older = statement.versions.slice(0, -1).toReversed();
  const title = sentence(statement.name);
  return (
    <>
      <Section title={<SchoolsWords>{title}</SchoolsWords>}>
        <Dues review={review} />
        {isDrafting ? (
          <DraftStatement review={review} statement={statement} current={current} onDone={() => setDrafting(false)} />
        ) : (
          <>
            {current ? (
              <Current review={review} statement={statement} current={current} />
            ) : (
              <NotYet review={review} statement={statement} />
            )}
            <Stack above="L">
              <Row>
                {statement.canDraft && (
                  <Button appearance={current ? 'secondary' : 'primary'} onClick={() => setDrafting(true)}>
                    {t(current ? 'Change the draft' : 'Write the draft')}
                  </Button>
                )}
                {statement.canRevise && current && (
                  <FormDialog open={t('Begin a new version')} appearance="subtle">
                    {(close) => <ReviseStatement review={review} version={current.version} onDone={close} />}
                  </FormDialog>
                )}
              </Row>
            </Stack>
            <Stack above="L">
              <OpenAgain review={review} what="statement" />
            </Stack>
          </>
        )}
      </Section>
      <Suspense fallback={<Loading />}>
        <Moderation review={review} />
      </Suspense>
      {older.length > 0 && (
        <Section title={t('Compare versions')}>
          <Suspense fallback={<Loading />}>
            <CompareVersions versions={statement.versions} />
          </Suspense>
        </Section>
      )}
      {older.length > 0 && (
        <Section title={t('Earlier versions')}>
          {older.map((version) => (
            <Panel key={version.version} kind="quiet">
              <details>
                <summary>{t('Version {version}', { version: version.version })}</summary>
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
  const { t } = useWords();
  return (
    <>
      {current.reason && (
        <Stack below="M">
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {t('Version {version}. Why it was begun: {reason}', {
                version: current.version,
                reason: current.reason,
              })}
            </MessageBarBody>
          </MessageBar>
        </Stack>
      )}
      <Panel>
        <StatementText review={review} version={current} />
      </Panel>
      <AgreeStatement review={review} statement={statement} version={current} />
      {statement.canComment && <CommentOnStatement review={review} version={current.version} />}
      {statement.canSign && (
        <Stack above="M">
          <Sign
            review={review}
            title={t(review.you.reviewer ? 'Finish and sign' : 'Your signature')}
            rule={statement.signatures.rule}
            clause={statement.signatures.clause}
            command={{ type: 'signStatement', version: current.version, textHash: current.textHash }}
            fixed={t('Signed. The text is locked, and {name} is asked to sign it.', { name: review.reviewee.name })}
          >
            {review.you.reviewer
              ? t(
                  'Your signature locks this text. To change it afterwards you begin a new version, which is signed again.',
                )
              : t(
                  'Your signature says that this is what was agreed, or determined by your reviewer. It can no longer be changed without a new version.',
                )}
          </Sign>
        </Stack>
      )}
    </>
  );
}

function NotYet({ review, statement }: { review: ReviewView; statement: StatementSection }) {
  const { t } = useWords();
  if (statement.notYet !== null)
    return (
      <Empty>
        <SchoolsWords>{statement.notYet}</SchoolsWords>
      </Empty>
    );
  return (
    <Empty>
      {review.you.reviewer
        ? t('The meeting has been held: write the draft, and {name} gets a copy to read.', {
            name: review.reviewee.name,
          })
        : t('{name} is writing the draft. You get a copy as soon as it is there.', { name: review.reviewer.name })}
    </Empty>
  );
}

function Dues({ review }: { review: ReviewView }) {
  const due = review.todos.filter(
    (todo) => todo.section === 'statement' && (todo.state === 'owed' || todo.state === 'overdue'),
  );
  if (due.length === 0) return null;
  return (
    <Stack below="L">
      {due.map((todo) => (
        <DueLine key={todo.key} review={review} todo={todo} />
      ))}
    </Stack>
  );
}
