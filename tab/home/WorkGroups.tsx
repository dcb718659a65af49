import type { HomeView } from '#domain/views/home.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Faces } from '../look/Faces.tsx';
import { Section } from '../look/Section.tsx';
import { SectionIcon } from '../look/SectionIcon.tsx';
import { When } from '../look/When.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { offeredInWords } from './TodoList.tsx';
import { besidesToday } from './onTodaysCard.ts';
import { groupsOf, type HomeRow, rowsOf } from './rowsOf.ts';

/** What somebody owes or is asked for, one row for each kind of work, under the time in which it is due. */
export function WorkGroups({ home }: { home: HomeView }) {
  const words = useWords();
  const groups = groupsOf(rowsOf(besidesToday(home), words), home);
  const isCalm = home.today.length === 0;
  return groups.map(({ title, rows }, group) => (
    <Section key={title} title={words.t(title)} {...(group === 0 && { tour: 'work' })}>
      <WorkRows label={words.t(title)}>
        {rows.map((row, index) => (
          <Line key={row.key} row={row} home={home} isPrimary={isCalm && group === 0 && index === 0} />
        ))}
      </WorkRows>
    </Section>
  ));
}

function Line({ row, home, isPrimary }: { row: HomeRow; home: HomeView; isPrimary: boolean }) {
  const words = useWords();
  const { todos, people, title, plainly, several, button, href } = row;
  const [first] = todos;
  const isOwn = first.reviewee.oid === home.me.oid;
  return (
    <WorkRow
      title={
        <>
          {plainly ?? <SchoolsWords>{title}</SchoolsWords>}
          {several && `: ${several}`}
        </>
      }
      href={href}
      lead={<SectionIcon section={first.section} />}
      detail={
        todos.length === 1
          ? [whose(first, { home, words }), ...(first.optional ? [offeredInWords(first, words)] : [])].join(', ')
          : people.map(({ name }) => name).join(', ')
      }
      side={isOwn ? null : <Faces people={people} />}
      when={<When todo={first} now={home.now} timeZone={home.timeZone} />}
      button={button}
      isPrimary={isPrimary}
    />
  );
}

/** Whose review it is about; said only of somebody with reviews of two cycles: of which. */
type InHome = { home: HomeView; words: LanguageWords };

function whose(
  { reviewee, reviewId }: Todo,
  { home: { me, coming, now, timeZone }, words: { t, dayInWords } }: InHome,
): string {
  const next = coming.find((each) => each.reviewId === reviewId);
  const name = reviewee.oid === me.oid ? t('Your review') : reviewee.name;
  return next
    ? t('{name}, the cycle from {day}', { name, day: dayInWords({ moment: next.cycle.start, timeZone, now }) })
    : name;
}
