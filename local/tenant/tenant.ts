import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#domain/clock.ts';
import { atOrigin } from './atOrigin.ts';
import type { CalendarEvent, EventDraft, ResponseKind } from './calendarEvent.ts';
import type { ActionAnswer, CardJson, ChatMessage, FeedItem, MailMessage, Press } from './chatMessage.ts';
import { chatOf } from './connector/chat.ts';
import { announceInstallation, markInstalled, uninstallApp } from './connector/installation.ts';
import { pressButton, refreshCard } from './connector/pressButton.ts';
import { type SearchAnswer, searchBot, shareCard } from './connector/searchBot.ts';
import { type SaidByButton, writeToBot } from './connector/writeToBot.ts';
import { recordDirectoryChange } from './directoryChange.ts';
import { type Fault, createFaults } from './faults.ts';
import { type LifecycleEvent, sendLifecycle } from './graph/notifications.ts';
import type { Subscription } from './graph/subscription.ts';
import type { LocalPerson, School } from './localPerson.ts';
import { signingKeyFrom } from './login/signingKey.ts';
import { signToken, tabClaims } from './login/tokens.ts';
import { type TokenWish, mintToken } from './mintToken.ts';
import { createOutbox } from './outbox.ts';
import { answerInvitation, dragEvent, dropEvent, makeEvent, seeCalendar } from './outlook.ts';
import { openStateFile } from './stateFile.ts';
import { isAssigned, type Registration, registrationFor } from './registration.ts';
import { type Limits, createServices } from './services.ts';
import { type TenantChange, type World, everybody, findPerson } from './world.ts';

export type TenantOptions = {
  /** The address where the server listens, such as `http://127.0.0.1:3978`; without a path. */
  origin: string;
  clock: Clock;
  school: School;
  /** The file in which the tenant is kept between runs; by default it exists only in memory. */
  file?: string;
  /** The people who have the app from the beginning, without any announcement. */
  installed?: readonly string[];
  faults?: readonly Fault[];
  /** What differs from an installation in good order, such as the consents. */
  registered?: Partial<Registration>;
  /** Told of a delivery that failed in a way that should not happen. */
  report?: (text: string) => void;
};

/**
 * A Microsoft 365 tenant on this machine: sign-in, Graph, the Bot Connector, and what people do in Teams and Outlook. A
 * missing person, message or event throws a RangeError; a forbidden act, a TypeError.
 */
export type Tenant = {
  /** Answers a request under `/tenant/`; false means that it belongs elsewhere. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  people(): readonly LocalPerson[];
  /**
   * The token that a person's tab would get from Teams. It is valid in real time, not in the movable clock's. A
   * TypeError for somebody to whom the app is not assigned.
   */
  tokenFor(oid: string): Promise<string>;

  chats(oid: string): ChatMessage[];
  /** The person writes to the bot, or a button of a card says something for the person. */
  send(oid: string, said: { text: string; button?: SaidByButton }): Promise<void>;
  /** The person presses a card's button. */
  act(oid: string, press: Press): Promise<ActionAnswer>;
  /** The person opens a chat in which a card asks to be fetched again. Undefined where it does not. */
  refresh(oid: string, activityId: string): Promise<ActionAnswer | undefined>;
  /** The person uses the app's search while writing. */
  search(oid: string, text: string): Promise<SearchAnswer>;
  /** The person puts a found card into the chat. */
  share(oid: string, card: CardJson): void;
  install(oid: string): Promise<void>;
  uninstall(oid: string): Promise<void>;
  isInstalled(oid: string): boolean;

  /** Events of a calendar, oldest first, in the school's time. `from` and `to` are dates or ISO instants. */
  calendar(oid: string, range?: { from?: string; to?: string }): CalendarEvent[];
  createEvent(oid: string, draft: EventDraft): Promise<CalendarEvent>;
  moveEvent(oid: string, moved: { id: string; to: { start: string; end: string } }): Promise<CalendarEvent>;
  /** Cancels a person's own meeting, or declines somebody else's and removes it from the person's calendar. */
  cancelEvent(oid: string, cancelled: { id: string; comment?: string | undefined }): Promise<void>;
  respondToEvent(oid: string, answered: { id: string; response: ResponseKind }): Promise<CalendarEvent>;

  mailbox(oid: string): MailMessage[];
  feed(oid: string): FeedItem[];

  /** Gives or withdraws a person's consent; without it, on-behalf-of is refused with AADSTS65001. */
  consent(oid: string, given: boolean): void;
  fault(fault: Fault): void;
  enforce(limits: Partial<Limits>): void;
  /** Changes what the administrators have decided about the app: consents, scopes, owners, who is assigned. */
  register(change: Partial<Registration>): void;
  registration(): Registration;
  /** A token, good or forged, for tests. */
  mintToken(wish: TokenWish): Promise<string>;
  /** Somebody in the directory changes or joins; the next `/users/delta` tells. */
  changePerson(oid: string, change: Partial<Omit<LocalPerson, 'oid'>>): void;
  /** Somebody gets an account; the app is not theirs before somebody assigns it. */
  addPerson(added: LocalPerson): void;
  /** Somebody leaves the directory. */
  removePerson(oid: string): void;
  /** Sends a lifecycle notification to every subscription; `subscriptionRemoved` ends them too. */
  sendLifecycle(event: LifecycleEvent): void;

  onChange(listener: (change: TenantChange) => void): () => void;
  /** Resolves when every notification under way has been delivered or given up. */
  settle(): Promise<void>;
  /** Writes what is not yet stored. */
  stop(): Promise<void>;
};

/** What Entra says of somebody to whom the app is not assigned, where assignment is required. */
const NOT_ASSIGNED =
  'AADSTS50105: Your administrator has configured the application to block users unless they are specifically granted access to it.';

/** Opens the tenant of a school at an origin, as it was left in its file, or new. */
export function createTenant({
  origin,
  clock,
  school,
  file,
  faults: initialFaults,
  installed = [],
  registered = {},
  report = console.error,
}: TenantOptions): Tenant {
  const { state, keep, flush } = openStateFile(file);
  state.installed = [...new Set([...state.installed, ...installed])];
  for (const subscription of state.subscriptions) bringHere(subscription, origin);
  const listeners = new Set<(change: TenantChange) => void>();
  const world: World = {
    origin,
    clock,
    school,
    state,
    registration: { ...registrationFor(school.people), ...registered },
    keys: { login: signingKeyFrom(state.keys.login), botFramework: signingKeyFrom(state.keys.botFramework) },
    outbox: createOutbox((error) => report(`The simulated tenant could not deliver: ${String(error)}`)),
    changed(change) {
      keep();
      for (const listener of listeners) listener(change);
    },
    keep,
  };
  keep();

  const faults = createFaults(initialFaults);
  const limits: Limits = { mailboxConcurrency: false, connectorRates: false };
  const handle = createServices(world, { faults, limits });

  const person = (oid: string) => {
    const found = findPerson(world, oid);
    if (!found) throw new RangeError(`There is no person ${oid} in the tenant.`);
    return found;
  };

  return {
    handle,
    people: () => everybody(world),
    async tokenFor(oid) {
      if (!isAssigned(world.registration, person(oid).oid)) throw new TypeError(NOT_ASSIGNED);
      return signToken({ claims: tabClaims(person(oid)), key: world.keys.login });
    },

    chats: (oid) => chatOf(world, person(oid).oid),
    send: (oid, said) => writeToBot({ world, person: person(oid), ...said }),
    act: (oid, press) => pressButton({ world, person: person(oid), press }),
    refresh: (oid, activityId) => refreshCard({ world, person: person(oid), activityId }),
    search: (oid, text) => searchBot({ world, person: person(oid), text }),
    share: (oid, card) => shareCard({ world, person: person(oid), card }),
    async install(oid) {
      if (markInstalled(world, person(oid))) await announceInstallation(world, person(oid));
    },
    uninstall: (oid) => uninstallApp(world, person(oid)),
    isInstalled: (oid) => state.installed.includes(oid),

    calendar: (oid, range = {}) => seeCalendar({ world, person: person(oid), range }),
    createEvent: async (oid, draft) => makeEvent({ world, person: person(oid), draft }),
    moveEvent: async (oid, moved) => dragEvent({ world, person: person(oid), ...moved }),
    cancelEvent: async (oid, { id, comment = '' }) => dropEvent({ world, person: person(oid), id, comment }),
    respondToEvent: async (oid, answered) => answerInvitation({ world, person: person(oid), ...answered }),

    mailbox: (oid) => state.mail[person(oid).oid] ?? [],
    feed: (oid) => state.feed[person(oid).oid] ?? [],

    consent(oid, given) {
      state.withoutConsent = state.withoutConsent.filter((each) => each !== oid);
      if (!given) state.withoutConsent.push(person(oid).oid);
      keep();
    },
    fault: faults.set,
    enforce: (wanted) => void Object.assign(limits, wanted),
    register: (change) => void Object.assign(world.registration, change),
    registration: () => world.registration,
    mintToken: (wish) => mintToken({ world, wish }),
    changePerson: (oid, change) => recordDirectoryChange({ world, oid, now: { ...person(oid), ...change, oid } }),
    addPerson: (added) => recordDirectoryChange({ world, oid: added.oid, now: added }),
    removePerson: (oid) => recordDirectoryChange({ world, oid: person(oid).oid, now: null }),
    sendLifecycle: (event) => sendLifecycle(world, event),

    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settle: world.outbox.settle,
    async stop() {
      await world.outbox.settle();
      flush();
    },
  };
}

/** Has a subscription tell the app that listens here, whichever port it listened at when it subscribed. */
function bringHere(subscription: Subscription, origin: string): void {
  const { notificationUrl, lifecycleNotificationUrl } = subscription;
  subscription.notificationUrl = atOrigin(notificationUrl, origin);
  if (lifecycleNotificationUrl !== null)
    subscription.lifecycleNotificationUrl = atOrigin(lifecycleNotificationUrl, origin);
}
