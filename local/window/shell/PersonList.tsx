import { Avatar, SearchBox, Tooltip } from '@fluentui/react-components';
import { WindowNewRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { writeAddress } from '../address.ts';
import type { Person } from '../server/person.ts';
import { RoleBadges } from './RoleBadges.tsx';
import { searchPeople } from './searchPeople.ts';

type Props = { people: readonly Person[]; current?: string; onChoose: (oid: string) => void };

/** Everybody at the school, to search by name, job or department, and to act as: here, or in a second window. */
export function PersonList({ people, current, onChoose }: Props) {
  const [words, setWords] = useState('');
  const found = searchPeople(people, words);
  return (
    <>
      <SearchBox
        autoFocus
        size="large"
        className="w-search"
        aria-label="Search people by name, job, department or role"
        placeholder="Name, job, department or role"
        value={words}
        onChange={(_event, { value }) => setWords(value)}
      />
      <p className="w-unseen" role="status">
        {found.length === 1 ? '1 person' : `${found.length} people`}
      </p>
      {found.length === 0 && <p className="w-nobody">Nobody is called that here.</p>}
      <ul className="w-people">
        {found.map((person) => (
          <li key={person.oid}>
            <button
              type="button"
              className="w-person"
              aria-current={person.oid === current ? 'true' : undefined}
              onClick={() => onChoose(person.oid)}
            >
              <Avatar aria-hidden name={person.displayName} color="colorful" size={36} />
              <span className="w-person-text">
                <span className="w-person-name">{person.displayName}</span>
                <span className="w-person-job">{person.jobTitle}</span>
              </span>
              <span className="w-person-roles">
                <RoleBadges roles={person.roles} jobTitle={person.jobTitle} />
              </span>
            </button>
            <Tooltip content="Open in a second window" relationship="label">
              <a
                className="w-icon-link"
                href={writeAddress({ as: person.oid, app: 'chat' })}
                target="_blank"
                rel="noreferrer"
                aria-label={`Be ${person.displayName} in a second window`}
              >
                <WindowNewRegular />
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
    </>
  );
}
