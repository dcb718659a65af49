import type { GroupTarget } from './objective.ts';

/** The measure that is sent where each group has its own; the server writes the groups' in its place. */
export const LISTED_BY_GROUP = 'As listed for each group';

/**
 * Targets of classes as one text, one on each line: "9B Maths: 70 % of students at their target grade". Empty if there
 * are none.
 */
export function targetsInWords(groups: readonly GroupTarget[], level: 'good' | 'outstanding'): string {
  return groups
    .filter((each) => each[level] !== null)
    .map((each) => `${nameOfGroup(each)}: ${each[level]} % of students at their target grade`)
    .join('\n');
}

/** "9B Maths", or "9B" if no subject is named. */
export function nameOfGroup({ group, subject }: Pick<GroupTarget, 'group' | 'subject'>): string {
  return subject === '' ? group : `${group} ${subject}`;
}
