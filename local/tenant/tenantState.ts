import type { StoredEvent } from './calendar/storedEvent.ts';
import type { FeedItem, MailMessage } from './chatMessage.ts';
import type { StoredMessage } from './connector/storedMessage.ts';
import type { Subscription } from './graph/subscription.ts';
import type { LocalPerson } from './localPerson.ts';
import { newSigningKeyText } from './login/signingKey.ts';

/** A change in the directory since the school began; `/users/delta` tells of it. */
type DirectoryChange = {
  sequence: number;
  oid: string;
  /** The person as they are now; null when they have left. */
  now: LocalPerson | null;
};

/** Everything the tenant remembers. Calendars hold only what differs from the timetable. */
export type TenantState = {
  version: 1;
  keys: { login: string; botFramework: string };
  /** Grows with every id that is given out. */
  lastId: number;
  directory: DirectoryChange[];
  installed: string[];
  withoutConsent: string[];
  messages: Record<string, StoredMessage[]>;
  events: Record<string, StoredEvent[]>;
  /** Timetabled events that have been changed or deleted, by mailbox. */
  untimetabled: Record<string, string[]>;
  subscriptions: Subscription[];
  mail: Record<string, MailMessage[]>;
  feed: Record<string, FeedItem[]>;
};

/** Keys take long to make, so all tenants of one process have the same. */
let keys: TenantState['keys'] | undefined;

/** A tenant in which nobody has done anything yet. */
export function newTenantState(): TenantState {
  keys ??= { login: newSigningKeyText(), botFramework: newSigningKeyText() };
  return {
    version: 1,
    keys: { ...keys },
    lastId: 0,
    directory: [],
    installed: [],
    withoutConsent: [],
    messages: {},
    events: {},
    untimetabled: {},
    subscriptions: [],
    mail: {},
    feed: {},
  };
}
