/** Ways in which people develop; a course is one among many (KC-09, KM-37, PA-14). */
export const ROUTES = {
  colleagues: 'Learning from colleagues',
  watching: 'Watching somebody at work',
  mentoring: 'Mentoring or coaching',
  shadowing: 'Shadowing a job',
  project: 'A project or a new task',
  training: 'Training in the school',
  course: 'A course elsewhere',
  apprenticeship: 'An apprenticeship',
  qualification: 'A qualification',
  reading: 'Reading and research',
} as const;

export const ROUTE_IDS = Object.keys(ROUTES) as [NeedRoute, ...NeedRoute[]];

export type NeedRoute = keyof typeof ROUTES;

/** What a need is linked to (TA-23). */
export const PRIORITIES = {
  school: 'A priority of the school',
  trust: 'A priority of the trust',
  objective: 'An objective of this review',
  job: 'What the job asks for',
  person: 'The person’s own development',
} as const;

export const PRIORITY_IDS = Object.keys(PRIORITIES) as [Priority, ...Priority[]];

export type Priority = keyof typeof PRIORITIES;

/** Where a need stands: asked for, promised, provided, or not provided and why. */
export type NeedState =
  | { kind: 'asked' }
  | { kind: 'promised'; at: string; by: string }
  | { kind: 'provided'; at: string; by: string; on: string; note: string | null }
  | { kind: 'declined'; at: string; by: string; why: string }
  | { kind: 'withdrawn'; at: string; by: string };

/** Something that somebody needs to learn or to be trained in: one line of the school's register (KM-37). */
export type Need = {
  id: string;
  need: string;
  /** Null where it was not yet said, as when it comes from a form. */
  route: NeedRoute | null;
  priority: Priority | null;
  /** Which priority or objective exactly. */
  priorityNote: string | null;
  /** By when; a date. */
  by: string | null;
  source: NeedSource;
  enteredBy: string;
  enteredAt: string;
  state: NeedState;
  /** What came of it. */
  effect: { text: string; at: string; by: string } | null;
};

/** What the need was found in. */
export type NeedSource =
  | { kind: 'person' }
  | { kind: 'feedback'; observationId: string; field?: string }
  | { kind: 'statement' };

/** Whether something is still to be done about a need. */
export function isOpen({ state }: Pick<Need, 'state'>): boolean {
  return state.kind === 'asked' || state.kind === 'promised';
}
