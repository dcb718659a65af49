import { expect, test } from 'vitest';
import { people } from '#local/school/people.ts';
import { featuredPeople } from '#local/window/shell/featured.ts';
import { searchPeople } from '#local/window/shell/searchPeople.ts';

test('the first page offers one of each part that people have in a review', () => {
  const jobs = featuredPeople(people).map(({ person }) => person.jobTitle);
  expect(jobs).toEqual([
    'Headteacher',
    'Deputy Headteacher (Curriculum)',
    'Head of English',
    'Teacher of English',
    'Teacher of History',
    'Teaching Assistant',
    'Business Manager',
    'Operations Director',
    'Chair of Governors',
    'IT Network Manager',
  ]);
});

test('a school without some of them offers the others', () => {
  expect(featuredPeople([])).toEqual([]);
  expect(featuredPeople(people.filter(({ roles }) => roles.length === 0)).length).toBeGreaterThan(2);
});

test('people are found by name, job, department and role, in any order of words', () => {
  const names = (words: string) => searchPeople(people, words).map(({ displayName }) => displayName);
  expect(names('pemberton')).toEqual(['Lucy Pemberton']);
  expect(names('assistant NOOR')).toEqual(['Fatima Noor']);
  expect(names('administrator')).toEqual(['Simon Achebe']);
  expect(names('zzz')).toEqual([]);
  expect(names('  ')).toHaveLength(people.length);
});
