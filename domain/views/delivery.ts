import type { PersonView } from './person.ts';

/** A failed try to reach somebody: when (ISO instant), in which way, and why in words. */
export type TryView = { at: string; channel: ChannelView; why: string };

export type ChannelView = 'chat' | 'feed' | 'mail';

/**
 * A message as the administrator sees it: what kind of thing it was, never what it said nor whose review it was about.
 */
export type MessageView = {
  /** Stable. It tells two messages apart and does nothing else. */
  id: string;
  what: string;
  /** ISO instants; null if it has not happened, or nobody can know. */
  begunAt: string;
  sentAt: string | null;
  openedAt: string | null;
  actedAt: string | null;
  state: 'sending' | 'sent' | 'waiting' | 'failed';
  channel: ChannelView;
  tries: readonly TryView[];
};

/**
 * Somebody whom messages could not reach: what kind of things they were, the latest first, and the tries for the
 * latest.
 */
export type NotReachedView = {
  to: PersonView;
  messages: readonly { id: string; what: string; since: string }[];
  tries: readonly TryView[];
};

/**
 * Work that was given up after several tries or refused by a rule. `why` is null after tries. What cannot be read cannot be
 * tried again, and can be removed.
 */
export type GivenUpView = { id: string; what: string; at: string; why: string | null; canTryAgain: boolean };

/** The progress of bringing stored data to the newest shape. It has only figures and tables. */
export type NewestShapeView = {
  /** ISO instant; null while it goes on. */
  finishedAt: string | null;
  isStopped: boolean;
  /** Nothing has moved for some minutes, and nobody stopped it. */
  isStuck: boolean;
  tables: { done: number; total: number };
  /** How many rows were looked at, and how many were rewritten. */
  done: number;
  changed: number;
  /** How many reviews have a history that is not as it was written, or that a newer version wrote. */
  reviewsNotAsWritten: number;
  unreadable: readonly { what: string; count: number }[];
};

/** The state of the school's messages, for the administrator. */
export type DeliveryView = {
  notReached: readonly NotReachedView[];
  givenUp: readonly GivenUpView[];
  /** The ISO instant until which every sender waits because Teams asked for it; null if none waits. */
  heldUntil: string | null;
  /** The rebuilding of the index of what is due: how many reviews are done of how many; null if it never happened. */
  rebuild: { startedAt: string; done: number; total: number; finishedAt: string | null } | null;
  /** The last nightly check of a sample of the index. */
  check: { at: string; looked: number; wrong: number } | null;
  /** Bringing stored data to the newest shape: its progress or its result; null if it never happened. */
  newestShape: NewestShapeView | null;
  people: readonly PersonView[];
  /** The school's time now (ISO instant), and its time zone. */
  now: string;
  timeZone: string;
};
