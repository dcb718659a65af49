import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { offeredInWords } from '../home/TodoList.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Deadline } from '../look/When.tsx';

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0` },
  what: { fontWeight: tokens.fontWeightSemibold },
});

/** Shown where the work is done: who must do what next, by when and why. */
export function DueLine({ review, todo }: { review: ReviewView; todo: Todo }) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        {todo.yours ? t('You') : todo.who.name}: <SchoolsWords>{todo.title}</SchoolsWords>
      </span>{' '}
      {todo.optional ? (
        <span>({offeredInWords(todo, words)})</span>
      ) : (
        <Deadline todo={todo} now={review.now} timeZone={review.timeZone} />
      )}{' '}
      <Clause text={todo.says} clause={todo.clause} because={todo.optional ? null : todo.because} />
    </div>
  );
}

/** Everything open about one subject in the review: an appeal, a support plan, a recommendation. */
export function DueLines({ review, aboutId }: { review: ReviewView; aboutId: string }) {
  return review.todos
    .filter((todo) => todo.aboutId === aboutId && (todo.state === 'owed' || todo.state === 'overdue'))
    .map((todo) => <DueLine key={todo.key} review={review} todo={todo} />);
}
