/**
 * Whom somebody follows, as figures about them are headed: the people of the whole school, those of one department, those
 * whom he or she reviews, or some people.
 */
export type Scope = { of: 'school' | 'reviewed' | 'some' } | { of: 'department'; name: string };

/** What the overview of those people is called. */
export function overviewTitle(scope: Scope): string {
  if (scope.of === 'department') return `${scope.name} overview`;
  return { school: 'School overview', reviewed: 'Team overview', some: 'Overview of your people' }[scope.of];
}

/** The step before the first, as lists call it. */
export const NOT_YET = 'Not begun';

/** What stands for a step that somebody may not see. */
export const NOT_OPEN = 'Not open to you';
