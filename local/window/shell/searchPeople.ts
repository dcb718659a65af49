import type { Person } from '../server/person.ts';

/**
 * The people for whom every typed word is in the name, the job, the department or a role; everybody where nothing is
 * typed.
 */
export function searchPeople(people: readonly Person[], typed: string): Person[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(({ displayName, jobTitle, department, roles }) => {
    const text = `${displayName} ${jobTitle} ${department} ${roles.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
