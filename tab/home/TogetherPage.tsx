import { useSearch } from 'wouter';
import { buttonFor, placeOf } from '#domain/review/toDo.ts';
import { useWords } from '../language/useWords.ts';
import { useHome } from '../api/queries.ts';
import { Empty } from '../look/Empty.tsx';
import { Face } from '../look/Faces.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Section } from '../look/Section.tsx';
import { When } from '../look/When.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';

/** One kind of work for several people, each a row that opens where it is done. */
export default function TogetherPage() {
  const { t, peopleInWords } = useWords();
  const title = new URLSearchParams(useSearch()).get('title') ?? '';
  return (
    <Loaded query={useHome()}>
      {(home, trouble) => {
        const todos = home.yours.filter((todo) => todo.title === title);
        return (
          <Page title={title === '' ? t('Work for you') : title} back={{ href: '/', name: t('Home') }} width="leading">
            {trouble}
            <Section title={peopleInWords(new Set(todos.map(({ reviewee }) => reviewee.oid)).size)}>
              {todos.length === 0 && <Empty>{t('All of this is done.')}</Empty>}
              {todos.length > 0 && (
                <WorkRows label={title}>
                  {todos.map((todo) => (
                    <WorkRow
                      key={`${todo.reviewId}.${todo.key}`}
                      title={todo.reviewee.name}
                      detail={todo.reviewee.jobTitle}
                      lead={<Face person={todo.reviewee} size={36} />}
                      href={`/${placeOf(todo)}`}
                      when={<When todo={todo} now={home.now} timeZone={home.timeZone} />}
                      button={t(buttonFor(todo.action))}
                    />
                  ))}
                </WorkRows>
              )}
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
