import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';

/** The most urgent thing that the reader must do in a review. */
export function nextForYou({ todos }: ReviewView): Todo | undefined {
  return todos.find(
    ({ yours, state, optional, tooLate }) =>
      yours && !optional && !tooLate && (state === 'owed' || state === 'overdue'),
  );
}
