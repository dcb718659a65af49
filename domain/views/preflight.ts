/**
 * How one thing stands. `notNeeded`: it may be so. `notChecked`: nothing was named to
 * check it with. `notYet`: its time has not come. `waiting`: the answer is still to
 * come. `elsewhere`: only the operator's command can see it.
 */
export type CheckState = 'ok' | 'wrong' | 'notNeeded' | 'notChecked' | 'notYet' | 'waiting' | 'elsewhere';

/**
 * One thing that was looked at, and which part of the installation it is of: what was found, and what to do where it is
 * not as it has to be.
 */
export type CheckLine = {
  id: string;
  area: string;
  title: string;
  state: CheckState;
  found: string;
  toDo: string | null;
};

/** The check of the installation, for an administrator: the last run, and what it found. Nothing in it is personal. */
export type PreflightView = {
  /**
   * ISO instants; `finishedAt` is null while something is still to come. While it is under way no other can begin. Null
   * where it has never been run.
   */
  run: { startedAt: string; finishedAt: string | null; isUnderWay: boolean; version: string } | null;
  /** The version of the app that answers, which may be a later one. */
  version: string;
  /** What is wrong comes first, in the order in which to put it right; the rest as in the list of checks. */
  lines: readonly CheckLine[];
  /** The school's time now (ISO instant), and its time zone. */
  now: string;
  timeZone: string;
};
