import type { ReactNode } from 'react';
import { buttonFor, placeOf } from '#domain/review/toDo.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Clause } from '../look/Clause.tsx';
import { SectionIcon } from '../look/SectionIcon.tsx';
import { When } from '../look/When.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';

type Props = {
  label: string;
  todos: readonly Todo[];
  now: Pick<HomeView, 'now' | 'timeZone'>;
  /** What can be done about a thing on the spot, below the rows. */
  action?: (todo: Todo) => ReactNode;
};

/** What is to be done in the review that is open, a row for each: what, who, by when, why. */
export function TodoList({ label, todos, now, action }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <WorkRows label={label}>
        {todos.map((todo) => (
          <WorkRow
            key={todo.key}
            title={<SchoolsWords>{todo.title}</SchoolsWords>}
            detail={[whoHas(todo, words), isOffered(todo) ? offeredInWords(todo, words) : '']
              .filter((part) => part !== '')
              .join(', ')}
            more={
              todo.state !== 'done' && (
                <Clause text={todo.says} clause={todo.clause} because={todo.counted && todo.because} />
              )
            }
            lead={<SectionIcon section={todo.section} />}
            href={`/${placeOf(todo)}`}
            when={<When todo={todo} now={now.now} timeZone={now.timeZone} />}
            {...(isOpenToYou(todo) ? { button: t(buttonFor(todo.action)) } : {})}
          />
        ))}
      </WorkRows>
      {action && todos.map((todo) => <div key={todo.key}>{action(todo)}</div>)}
    </>
  );
}

/** Whether it can still be done and need not be. */
function isOffered({ optional, state, tooLate }: Todo): boolean {
  return optional && state !== 'done' && !tooLate;
}

function isOpenToYou({ yours, state, action }: Todo): boolean {
  return yours && (state === 'owed' || state === 'overdue') && action !== 'recorded';
}

/** What is offered and owed by nobody; a signature is asked for all the same (KM-43). */
export function offeredInWords({ action, yours }: Todo, { t }: LanguageWords): string {
  if (action !== 'statementSignedByReviewee') return t('if you like');
  return t(yours ? 'your signature is asked for; nothing waits for it' : 'asked for; nothing waits for it');
}

function whoHas({ yours, state, who: { name }, tooLate }: Todo, { t }: LanguageWords): string {
  if (state === 'done') return yours ? t('Done by you') : t('Done by {name}', { name });
  if (tooLate) return t('The meeting for which it was meant is over');
  if (yours) return state === 'owed' || state === 'overdue' ? '' : t('Yours');
  return state === 'owed' || state === 'overdue' ? t('Waiting for {name}', { name }) : name;
}
