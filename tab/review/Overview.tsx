import { lazy, Suspense } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useWords } from '../language/useWords.ts';
import { KeptUntil } from '../closing/KeptUntil.tsx';
import { RecordDuty } from '../duties/RecordDuty.tsx';
import { SuspendSection } from '../duties/Suspension.tsx';
import { SuspensionsSoFar } from '../duties/SuspensionsSoFar.tsx';
import { TodoList } from '../home/TodoList.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';

const ClosingSection = lazy(() => import('../closing/ClosingSection.tsx'));

const OPEN: readonly Todo['state'][] = ['owed', 'overdue'];
const LATER: readonly Todo['state'][] = ['ahead', 'waiting', 'suspended'];

/** What must be done in this review, by whom and by when; what is to come, and what is done. */
export function Overview({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const of = (states: readonly Todo['state'][]) => review.todos.filter((todo) => states.includes(todo.state));
  const open = of(OPEN).filter(({ tooLate }) => !tooLate);
  const yours = open.filter((todo) => todo.yours);
  const others = open.filter((todo) => !todo.yours);
  const later = of(LATER);
  const missed = of(OPEN).filter(({ tooLate }) => tooLate);
  const done = of(['done']);
  const record = (todo: Todo) => todo.action === 'recorded' && <RecordDuty review={review} todo={todo} />;
  return (
    <>
      <Section title={t('Yours to do')}>
        {yours.length > 0 ? (
          <TodoList label={t('Yours to do')} todos={yours} now={review} action={record} />
        ) : (
          <Empty>{t('You are up to date with this review.')}</Empty>
        )}
      </Section>
      {!review.you.whole && (
        <Stack above="M">
          <Quiet>
            {t('You see which steps are done, due or late. What is in this review is open to you only in part.')}
          </Quiet>
        </Stack>
      )}
      {others.length > 0 && (
        <Section title={t('Waiting for others')}>
          <TodoList label={t('Waiting for others')} todos={others} now={review} />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={t(review.suspension.since === null ? 'Later' : 'Paused')}>
          {review.suspension.since !== null && (
            <Stack below="M">
              <Quiet>
                {t('These are the dates from before. Once the review goes on, they move by the time lost.')}
              </Quiet>
            </Stack>
          )}
          <TodoList label={t('Later')} todos={later} now={review} />
        </Section>
      )}
      {missed.length > 0 && (
        <Section title={t('Not done in time')}>
          <TodoList label={t('Not done in time')} todos={missed} now={review} />
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('Done')}>
          <TodoList label={t('Done')} todos={done} now={review} />
        </Section>
      )}
      <SuspensionsSoFar review={review} />
      <SuspendSection review={review} />
      {review.closing && (
        <Suspense fallback={null}>
          <ClosingSection review={review} closing={review.closing} />
        </Suspense>
      )}
      <KeptUntil review={review} />
    </>
  );
}
