import type { GroupTarget } from '../review/objectives/objective.ts';

/** Achievement targets that the school has set for a year, named by the calendar year in which it begins (KS-07). */
export type YearTargetsView = {
  year: number;
  targets: GroupTarget[];
  /** The saved state, needed to overwrite it; null if nothing was saved. */
  tag: string | null;
  saved: { by: string; at: string } | null;
  canSet: boolean;
  rule: string;
  clause: string;
  text: string;
  timeZone: string;
  now: string;
};
