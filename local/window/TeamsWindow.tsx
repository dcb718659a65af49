import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAddress } from './address.ts';
import { useLiveEvents } from './server/liveEvents.ts';
import { usePeople, useSchool } from './server/queries.ts';
import { wordsOf } from './server/ask.ts';
import { Desk } from './shell/Desk.tsx';
import { StartPage } from './shell/StartPage.tsx';
import { Trouble } from './shell/Trouble.tsx';
import { THEMES, useTheme } from './theme.ts';

/** The whole window: the page to choose somebody, or that person's desk. */
export function TeamsWindow() {
  const theme = useTheme();
  const { as } = useAddress();
  useLiveEvents(as);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme].fluent} className="w-root">
      <Place as={as} />
    </FluentProvider>
  );
}

function Place({ as }: { as: string | undefined }) {
  const people = usePeople();
  const school = useSchool();
  if (people.error || school.error)
    return (
      <Trouble
        title="The demonstration cannot be reached"
        text={wordsOf(people.error ?? school.error)}
        onAgain={() => void Promise.all([people.refetch(), school.refetch()])}
      />
    );
  if (!people.data || !school.data)
    return (
      <main className="w-waiting">
        <h1 className="w-unseen">Fairview demonstration</h1>
        <Spinner label="Opening the school" />
      </main>
    );
  const person = people.data.find(({ oid }) => oid === as);
  return person ? (
    <Desk key={person.oid} person={person} people={people.data} school={school.data} />
  ) : (
    <StartPage people={people.data} school={school.data} unknown={as !== undefined} />
  );
}
