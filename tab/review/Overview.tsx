import { lazy, Suspense } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { KeptUntil } from '../closing/KeptUntil.tsx';
import { RecordDuty } from '../duties/RecordDuty.tsx';
import { SuspendSection } from '../duties/Suspension.tsx';
import { SuspensionsSoFar } from '../duties/SuspensionsSoFar.tsx';
import { TodoList } from '../home/TodoList.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';

const ClosingSection = lazy(() => import('../closing/ClosingSection.tsx'));

const OPEN: readonly Todo['state'][] = ['owed', 'overdue'];
const LATER: readonly Todo['state'][] = ['ahead', 'waiting', 'suspended'];

/** What must be done in this review, by whom and by when; what is to come, and what is done. */
export function Overview({ review }: { review: ReviewView }) {
  const home = {
    now: review.now,
    timeZone: review.timeZone,
    me: { oid: review.you.oid, name: '', jobTitle: '', roles: [], managesPeople: false },
  };
  const of = (states: readonly Todo['state'][]) => review.todos.filter((todo) => states.includes(todo.state));
  const open = of(OPEN);
  const yours = open.filter((todo) => todo.yours);
  const others = open.filter((todo) => !todo.yours);
  const later = of(LATER);
  const done = of(['done']);
  const record = (todo: Todo) => todo.action === 'recorded' && <RecordDuty review={review} todo={todo} />;
  return (
    <>
      <Section title="Yours to do">
        {yours.length > 0 ? (
          <TodoList todos={yours} home={home} inReview action={record} />
        ) : (
          <Empty>Nothing in this review is waiting for you.</Empty>
        )}
      </Section>
      {others.length > 0 && (
        <Section title="Waiting for others">
          <TodoList todos={others} home={home} inReview />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={review.suspension.since === null ? 'Later' : 'Paused'}>
          {review.suspension.since !== null && (
            <div style={{ marginBottom: 12 }}>
              <Quiet>These are the dates from before. Once the review goes on, they move by the time lost.</Quiet>
            </div>
          )}
          <TodoList todos={later} home={home} inReview />
        </Section>
      )}
      {done.length > 0 && (
        <Section title="Done">
          <TodoList todos={done} home={home} inReview />
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
