import { Avatar, Button } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { goTo, writeAddress } from '../address.ts';
import type { Person, School } from '../server/person.ts';
import { featuredPeople } from './featured.ts';
import { Mark } from './Mark.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

type Props = { people: readonly Person[]; school: School; unknown: boolean; onChoose: () => void };

/** The first page: what this is, and the people to act as. */
export function StartPage({ people, school, unknown, onChoose }: Props) {
  const be = (oid: string) => goTo({ as: oid, app: 'chat' });
  useEffect(() => {
    document.title = `Fairview demonstration · ${school.name}`;
  }, [school.name]);
  return (
    <div className="w-start">
      <header className="w-start-top">
        <Mark size={28} />
        <span className="w-start-name">Fairview</span>
        <ThemeMenu />
      </header>
      <main className="w-start-main">
        <h1>Who would you like to be?</h1>
        <p className="w-start-lead">
          This is a demonstration of Fairview, staff performance review inside Microsoft Teams, at {school.name}. The
          school and everybody in it are invented, and all of it runs on this machine.
        </p>
        {unknown && (
          <p className="w-start-unknown" role="alert">
            Nobody here has the id in the address. Choose somebody:
          </p>
        )}
        <ul className="w-start-people">
          {featuredPeople(people).map(({ person, why }) => (
            <li key={person.oid}>
              <a
                className="w-start-person"
                href={writeAddress({ as: person.oid, app: 'chat' })}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  be(person.oid);
                }}
              >
                <Avatar aria-hidden name={person.displayName} color="colorful" size={48} />
                <span className="w-start-person-text">
                  <span className="w-start-person-name">{person.displayName}</span>
                  <span className="w-start-person-job">{person.jobTitle}</span>
                  <span className="w-start-person-why">{why}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Button size="large" icon={<PeopleRegular />} onClick={onChoose}>
          Choose anybody of the {people.length}
        </Button>
        <p className="w-start-hint">
          Two windows can be two people: a reviewer in one, a reviewed person in the other. The clock at the top of each
          window moves the demonstration’s time for everybody.
        </p>
      </main>
    </div>
  );
}
