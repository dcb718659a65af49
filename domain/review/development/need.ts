import { keysIn } from '../../typed.ts';

/** The ways in which people develop; a course is one among many (KC-09, KM-37, PA-14). */
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

export const ROUTE_IDS = keysIn(ROUTES);

export type NeedRoute = keyof typeof ROUTES;

/** What a need can be linked to (TA-23). */
export const PRIORITIES = {
  school: 'A priority of the school',
  trust: 'A priority of the trust',
  objective: 'An objective of this review',
  job: 'What the job asks for',
  person: 'The person’s own development',
} as const;

export const PRIORITY_IDS = keysIn(PRIORITIES);

export type Priority = keyof typeof PRIORITIES;

/** The state of a need: asked for, promised, provided, or declined with a reason. */
export type NeedState =
  | { kind: 'asked' }
  | { kind: 'promised'; at: string; by: string }
  | { kind: 'provided'; at: string; by: string; on: string; note: string | null }
  | { kind: 'declined'; at: string; by: string; why: string }
  | { kind: 'withdrawn'; at: string; by: string };

/** Something that somebody needs to learn or be trained in: one line of the school's register (KM-37). */
export type Need = {
  id: string;
  need: string;
  /** Null if nobody has said it yet, such as for a need that comes from a form. */
  route: NeedRoute | null;
  priority: Priority | null;
  /** The exact priority or objective. */
  priorityNote: string | null;
  /** The date by which it is needed. */
  by: string | null;
  source: NeedSource;
  enteredBy: string;
  enteredAt: string;
  state: NeedState;
  /** The effect of the development. */
  effect: { text: string; at: string; by: string } | null;
};

/** Where the need was found. */
export type NeedSource =
  | { kind: 'person' }
  | { kind: 'feedback'; observationId: string; field?: string }
  | { kind: 'statement' };

/** Whether a need is still to be dealt with. */
export function isOpen({ state }: Pick<Need, 'state'>): boolean {
  return state.kind === 'asked' || state.kind === 'promised';
}
