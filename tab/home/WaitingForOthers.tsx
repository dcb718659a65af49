import type { HomeView } from '#domain/views/home.ts';
import { placeOf } from '#domain/review/toDo.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Faces } from '../look/Faces.tsx';
import { Section } from '../look/Section.tsx';
import { SectionIcon } from '../look/SectionIcon.tsx';
import { When } from '../look/When.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { rowsOf } from './rowsOf.ts';

/** What others owe in the own reviews or in those of the team, one row for each kind. */
export function WaitingForOthers({ home }: { home: HomeView }) {
  const words = useWords();
  const { t } = words;
  if (home.waitingFor.length === 0) return null;
  return (
    <Section title={t('Waiting for others')} tour="waiting">
      <WorkRows label={t('Waiting for others')}>
        {rowsOf(home.waitingFor, words).map(
          ({ key, todos, todos: [first, ...rest], title, plainly, several, people }) => (
            <WorkRow
              key={key}
              title={
                <>
                  {plainly ?? <SchoolsWords>{title}</SchoolsWords>}
                  {several && `: ${several}`}
                </>
              }
              detail={
                rest.length === 0
                  ? t('Waiting for {name}', { name: first.who.name })
                  : people.map(({ name }) => name).join(', ')
              }
              lead={<SectionIcon section={first.section} />}
              side={<Faces people={[...new Map(todos.map(({ who }) => [who.oid, who])).values()]} />}
              href={rest.length === 0 ? `/${placeOf(first)}` : '/team'}
              when={<When todo={first} now={home.now} timeZone={home.timeZone} />}
            />
          ),
        )}
      </WorkRows>
    </Section>
  );
}
