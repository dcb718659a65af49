/** Who does what in the stories of the Kent model: numbers of the roster. */
export const HEADTEACHER = 1;
export const ANOTHER_LEADER = 3;
export const COORDINATOR = 4;
export const REVIEWER = 5;
export const TEACHER = 12;
export const CHAIR = 51;
export const GOVERNOR = 53;

/** A moment of a story, from `2026-09-21T14:30`. */
export const start = (local: string) => `${local}:00Z`;
