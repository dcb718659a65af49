import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Address, goTo, useAddress } from './address.ts';
import { useLiveEvents } from './server/liveEvents.ts';
import { usePeople, useSchool } from './server/queries.ts';
import { wordsOf } from './server/ask.ts';
import { Desk } from './shell/Desk.tsx';
import { PersonDialog } from './shell/PersonDialog.tsx';
import { StartPage } from './shell/StartPage.tsx';
import { Trouble } from './shell/Trouble.tsx';
import { THEMES, useTheme } from './theme.ts';

/** The whole window: the page for choosing a person, or that person's desk. */
export function TeamsWindow() {
  const theme = useTheme();
  const { as, app } = useAddress();
  useLiveEvents(as);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme].fluent} style={{ height: '100%' }}>
      <Place as={as} app={app} />
    </FluentProvider>
  );
}

function Place({ as, app }: Pick<Address, 'as' | 'app'>) {
  const [choosing, setChoosing] = useState(false);
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
  const choose = () => setChoosing(true);
  return (
    <>
      {person ? (
        <Desk key={person.oid} person={person} school={school.data} onChoose={choose} />
      ) : (
        <StartPage people={people.data} school={school.data} unknown={as !== undefined} onChoose={choose} />
      )}
      {/* Here, because the dialog outlives the desk that it was opened from. */}
      <PersonDialog
        people={people.data}
        {...(person && { current: person.oid })}
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(oid) => goTo({ as: oid, app })}
      />
    </>
  );
}
