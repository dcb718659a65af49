import type { Need, NeedSource } from './need.ts';

type Said = Pick<Need, 'need' | 'route' | 'priority' | 'priorityNote' | 'by'>;

export type DevelopmentEvent =
  | ({ type: 'needEntered'; needId: string; source: NeedSource; promised: boolean } & Said)
  | ({ type: 'needChanged'; needId: string } & Said)
  | { type: 'needWithdrawn'; needId: string }
  | { type: 'needPromised'; needId: string; by: string }
  | { type: 'needProvided'; needId: string; on: string; note: string | null }
  | { type: 'needDeclined'; needId: string; why: string }
  | { type: 'effectRecorded'; needId: string; effect: string };
