import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { placeOf } from '#domain/review/toDo.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import { dueInWords, hoursBetween } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';
import { boxedList, titleLink } from '../look/listStyles.ts';

const useStyles = makeStyles({
  list: boxedList,
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  link: {
    ...titleLink,
    overflowWrap: 'anywhere',
  },
  detail: { color: tokens.colorNeutralForeground2 },
  action: { gridColumn: '1 / -1' },
  when: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    '@media (max-width: 640px)': { alignItems: 'flex-start' },
  },
});

type Props = {
  todos: readonly Todo[];
  home: Pick<HomeView, 'now' | 'timeZone' | 'me'>;
  /** All of them are in the one review that is open, so the list does not say whose review it is. */
  inReview?: boolean;
  /** What can be done about a thing on the spot, below its line. */
  action?: (todo: Todo) => ReactNode;
};

/** Things to do as a list: what, whose, by when, why. */
export function TodoList({ todos, home, inReview = false, action }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {todos.map((todo) => (
        <li key={`${todo.reviewId}.${todo.key}`} className={styles.item}>
          <div>
            <Link href={`/${placeOf(todo)}`} className={styles.link}>
              {todo.title}
            </Link>
            <div className={styles.detail}>
              {[inReview ? '' : whose(todo, home), todo.optional ? 'if you like' : '', waitsFor(todo), openedLate(todo)]
                .filter((part) => part !== '')
                .join(' · ')}{' '}
              <Clause rule={todo.rule} clause={todo.clause} because={todo.because} />
            </div>
          </div>
          {todo.due && (
            <div className={styles.when}>
              {todo.state === 'done' ? (
                <Badge appearance="tint" color="success">
                  done
                </Badge>
              ) : (
                <Left todo={todo} due={todo.due} now={home.now} />
              )}
              {todo.state !== 'done' && (
                <span className={styles.detail}>
                  {dueInWords({ due: todo.due, timeZone: home.timeZone, now: home.now })}
                </span>
              )}
            </div>
          )}
          {action && <div className={styles.action}>{action(todo)}</div>}
        </li>
      ))}
    </ul>
  );
}

/**
 * How much time is left. Renders nothing while the review stands still, or for what waits for the step before: nobody
 * is late with that.
 */
function Left({ todo: { state, openedAfter }, due, now }: { todo: Todo; due: string; now: string }) {
  if (state === 'suspended') return null;
  if (state === 'waiting' && hoursBetween(now, due) < 0) return <span>once the step before is done</span>;
  return <TimeLeft due={due} now={now} openedAfter={openedAfter} />;
}

function whose({ reviewee }: Todo, { me }: Props['home']): string {
  return reviewee.oid === me.oid ? 'Your own review' : reviewee.name;
}

/** Says that nobody was late with it; the bare date would suggest so. */
function openedLate({ state, openedAfter }: Todo): string {
  return state === 'overdue' && openedAfter !== null ? 'the date had passed when the review was opened' : '';
}

function waitsFor({ yours, state, who }: Todo): string {
  if (yours) return state === 'owed' || state === 'overdue' ? '' : 'Yours';
  return state === 'owed' || state === 'overdue' ? `waits for ${who.name}` : who.name;
}
