import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { untilInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';

/** Shown where the work is done: who must do what next, by when and why. */
export function DueLine({ review, todo }: { review: ReviewView; todo: Todo }) {
  return (
    <div style={{ margin: '4px 0' }}>
      {todo.due && !todo.optional && <TimeLeft due={todo.due} now={review.now} openedAfter={todo.openedAfter} />}{' '}
      <span>
        {todo.yours ? 'You' : todo.who.name}: {todo.title}
        {todo.due &&
          `, ${untilInWords({ given: { ...todo, due: todo.due }, timeZone: review.timeZone, now: review.now })}`}
      </span>{' '}
      <Clause rule={todo.rule} clause={todo.clause} because={todo.because} />
    </div>
  );
}

/** Everything open about one subject in the review: an appeal, a support plan, a recommendation. */
export function DueLines({ review, aboutId }: { review: ReviewView; aboutId: string }) {
  return review.todos
    .filter((todo) => todo.aboutId === aboutId && (todo.state === 'owed' || todo.state === 'overdue'))
    .map((todo) => <DueLine key={todo.key} review={review} todo={todo} />);
}
