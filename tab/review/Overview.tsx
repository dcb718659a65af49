import type { ReviewView } from '#domain/views/review.ts';
import { TodoList } from '../home/TodoList.tsx';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';

/** What is to be done in this review, by whom and by when. */
export function Overview({ review }: { review: ReviewView }) {
  const home = {
    now: review.now,
    timeZone: review.timeZone,
    me: { oid: review.you.oid, name: '', jobTitle: '', roles: [] },
  };
  const open = review.todos.filter((todo) => todo.state === 'owed' || todo.state === 'overdue');
  const later = review.todos.filter((todo) => todo.state === 'ahead' || todo.state === 'waiting');
  const yours = open.filter((todo) => todo.yours);
  const others = open.filter((todo) => !todo.yours);
  return (
    <>
      <Section title="Yours to do">
        {yours.length > 0 ? (
          <TodoList todos={yours} home={home} />
        ) : (
          <Panel kind="quiet">
            <p style={{ margin: 0 }}>Nothing in this review is waiting for you.</p>
          </Panel>
        )}
      </Section>
      {others.length > 0 && (
        <Section title="Waiting for others">
          <TodoList todos={others} home={home} />
        </Section>
      )}
      {later.length > 0 && (
        <Section title="Later">
          <TodoList todos={later} home={home} />
        </Section>
      )}
    </>
  );
}
