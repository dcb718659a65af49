import { fieldsOf } from '#domain/calendar/inWords.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import { buttonFor, placeOf, placeOfSeveral } from '#domain/review/toDo.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { PersonView } from '#domain/views/person.ts';
import type { Todo } from '#domain/views/todo.ts';

/** One line of Home: one thing to do, or several of the same kind. */
export type HomeRow = {
  key: string;
  todos: readonly [Todo, ...Todo[]];
  people: readonly PersonView[];
  /** What it is, in the policy's words. */
  title: string;
  /** The app's own words, where they are plainer than the policy's for one or for several. */
  plainly: string | null;
  /** How many, where there are several. */
  several: string | null;
  button: string;
  href: string;
};

/** What is one kind of work stands in one row, however many people it is about. The order of the todos is kept. */
export function rowsOf(todos: readonly Todo[], words: LanguageWords): HomeRow[] {
  const kinds = new Map<string, [Todo, ...Todo[]]>();
  // Documents that are asked for in one review are one job, whatever each is called.
  const asking = new Set(todos.filter(({ action }) => action === 'attachDocument').map(({ reviewId }) => reviewId));
  for (const todo of todos) {
    const kind = kindOf(todo, asking.size === 1);
    const same = kinds.get(kind);
    if (same) same.push(todo);
    else kinds.set(kind, [todo]);
  }
  return [...kinds].map(([key, same]) => rowOf({ key, todos: same, words }));
}

type RowOfArgs = { key: string; todos: [Todo, ...Todo[]]; words: LanguageWords };

function rowOf({ key, todos, words }: RowOfArgs): HomeRow {
  const { t, peopleInWords } = words;
  const [first] = todos;
  const people = [...new Map(todos.map(({ reviewee }) => [reviewee.oid, reviewee])).values()];
  const count = todos.length;
  const isOne = count === 1;
  const isInOne = todos.every(({ reviewId }) => reviewId === first.reviewId);
  return {
    key,
    todos,
    people,
    title: first.title,
    plainly: plainlyOf(todos, words),
    several: isOne ? null : count === people.length ? peopleInWords(count) : t('{count} times', { count }),
    button: isOne || isInOne ? t(buttonFor(first.action)) : t(buttonForSeveral(first), { count }),
    href: isOne
      ? `/${placeOf(first)}`
      : isInOne
        ? `/reviews/${first.reviewId}/${first.section}`
        : `/${placeOfSeveral(first)}`,
  };
}

function plainlyOf(
  [{ action, meeting, reviewee, yours, title }, ...rest]: [Todo, ...Todo[]],
  { t }: LanguageWords,
): string | null {
  if (action === 'meetingArranged' && meeting === 'planningMeeting' && rest.length > 0)
    return t('Arrange planning meetings');
  if (action === 'attachDocument' && rest.some((each) => each.title !== title)) return t('Attach or link documents');
  // It is told to whoever holds it; the person observed is not told of their own lesson by name.
  if (action === 'feedbackMeetingHeld' && yours && rest.length === 0)
    return t('Feedback meeting about {name}’s lesson', { name: reviewee.name });
  return null;
}

function buttonForSeveral({ action }: Todo) {
  if (action === 'meetingArranged') return 'Arrange {count}';
  if (action === 'statementModerated') return 'Moderate {count}';
  return action === 'decideObjectives' ? 'Read {count}' : 'See all {count}';
}

function kindOf({ action, meeting, title }: Todo, areDocumentsOfOne: boolean): string {
  if (action === 'attachDocument' && areDocumentsOfOne) return action;
  return `${action}.${meeting ?? ''}.${title}`;
}

/** A heading of Home, with what stands under it. */
export type HomeGroup = { title: HomeHeading; rows: HomeRow[] };

type HomeHeading = 'Now' | 'This week' | 'Before half term' | 'Before the end of term' | 'Later';

/**
 * The rows under "Now", "This week", "Before half term" and "Later", by their nearest deadline. What is late or
 * without a deadline is for now: somebody waits for it.
 */
export function groupsOf(rows: readonly HomeRow[], { now, timeZone, nextBreak }: HomeView): HomeGroup[] {
  const today = fieldsOf(now, timeZone).date;
  const sunday = sundayOf(today);
  const before = nextBreak?.kind === 'halfTerm' ? 'Before half term' : 'Before the end of term';
  const titleOf = ({ todos: [{ counted, state }] }: HomeRow): HomeHeading => {
    if (counted === null || state === 'overdue') return 'Now';
    const date = counted.lastWorkingDay;
    if (date <= today) return 'Now';
    if (date <= sunday) return 'This week';
    return nextBreak && date <= sundayOf(nextBreak.lastDay) ? before : 'Later';
  };
  return (['Now', 'This week', before, 'Later'] as const)
    .map((title) => ({ title, rows: rows.filter((row) => titleOf(row) === title) }))
    .filter((group) => group.rows.length > 0);
}

/** The last day of a date's week. */
function sundayOf(date: string): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}
