import type { PersonView } from './person.ts';

/** A try to reach somebody that failed: when (ISO instant), in which way, and why in words. */
export type TryView = { at: string; channel: ChannelView; why: string };

export type ChannelView = 'chat' | 'feed' | 'mail';

/** A message as the administrator sees it: what kind of thing it was, never what it said nor whose review. */
export type MessageView = {
  /** Stable; tells two messages apart and nothing else. */
  id: string;
  what: string;
  /** ISO instants; null where it has not happened, or nobody can know. */
  begunAt: string;
  sentAt: string | null;
  openedAt: string | null;
  actedAt: string | null;
  state: 'sending' | 'sent' | 'waiting' | 'failed';
  channel: ChannelView;
  tries: readonly TryView[];
};

/** Somebody whom messages reached in no way: what kind of things they were, the latest first, and how the latest was tried. */
export type NotReachedView = {
  to: PersonView;
  messages: readonly { id: string; what: string; since: string }[];
  tries: readonly TryView[];
};

/** Work that was given up after several tries, or refused by a rule, and can be tried again. `why` is null after tries. */
export type GivenUpView = { id: string; what: string; at: string; why: string | null };

/** How far the app is with bringing what is stored to the newest shape. Figures and tables alone. */
export type NewestShapeView = {
  /** ISO instant; null while it goes on. */
  finishedAt: string | null;
  /** Somebody stopped it. */
  isStopped: boolean;
  /** Nothing has moved for some minutes, and nobody stopped it. */
  isStuck: boolean;
  tables: { done: number; total: number };
  /** How many rows were looked at, and how many of them written anew. */
  done: number;
  changed: number;
  /** How many reviews have a history that is not what was written, or that a newer version wrote. */
  reviewsNotAsWritten: number;
  unreadable: readonly { what: string; count: number }[];
};

/** How the messages of the school are doing, for the administrator. */
export type DeliveryView = {
  notReached: readonly NotReachedView[];
  givenUp: readonly GivenUpView[];
  /** Until when every sender waits, since Teams asked for it (ISO instant); null where none does. */
  heldUntil: string | null;
  /** Making the index of what is due anew: how many reviews are done of how many; null where it never was. */
  rebuild: { startedAt: string; done: number; total: number; finishedAt: string | null } | null;
  /** The last nightly look at a sample of the index. */
  check: { at: string; looked: number; wrong: number } | null;
  /** Bringing what is stored to the newest shape: how far it is, or what came of it; null where it never was. */
  newestShape: NewestShapeView | null;
  people: readonly PersonView[];
  /** The school's time now (ISO instant), and where it is counted. */
  now: string;
  timeZone: string;
};
