/** How the app is doing, for whoever watches it. It names queues and timers, and nothing about anybody. */
export type HealthView = {
  status: 'ok' | 'notWell';
  /** The version of the app that answers. */
  version: string;
  storage: 'ok' | 'unreachable';
  /** Whether the school has been set up; null where storage cannot be asked. */
  setUp: boolean | null;
  /** The queues in which messages wait that nobody takes. */
  queuesNotTaken: readonly string[];
  /** The queues in which messages wait long although others are taken. They do not make the app unwell: it is busy. */
  queuesLate: readonly string[];
  /** The timers that have not run in their time. */
  timersLate: readonly string[];
  /** The timers that run, and whose last run failed. They do not make the app unwell: they are tried again. */
  timersFailing: readonly string[];
};
