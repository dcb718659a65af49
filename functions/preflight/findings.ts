import { z } from 'zod';
import type { CheckFinding } from '../storage/preflightStore.ts';
import { patientFetch } from '../limits.ts';
import { whyInWords } from '../delivery/whyInWords.ts';
import type { Check, Side } from './checks.ts';
import { PERMISSIONS, reachesEveryMailbox } from './permissions.ts';

/** What a look found, by the id of the check. */
export type Found = readonly (readonly [check: string, finding: CheckFinding])[];

export const ok = (found = ''): CheckFinding => ({ state: 'ok', found });
export const wrong = (found: string): CheckFinding => ({ state: 'wrong', found });
export const notNeeded = (found: string): CheckFinding => ({ state: 'notNeeded', found });

/** Whether each consent has been given, by the names of those that were. */
export function findConsents(kind: 'delegated' | 'application', given: readonly string[]): Found {
  return PERMISSIONS.filter((each) => each.kind === kind).map(({ name, without }) => {
    if (given.includes(name)) return [`${kind}:${name}`, ok()] as const;
    const missing = 'An administrator has not consented to it.';
    return [`${kind}:${name}`, without ? notNeeded(`${missing} Without it, ${without}.`) : wrong(missing)] as const;
  });
}

/** Whether the app itself holds anything for the whole tenant that it must not hold, by the names of what it holds. */
export function findTenantWide(held: readonly string[]): CheckFinding {
  const asked = new Set(PERMISSIONS.filter(({ kind }) => kind === 'application').map(({ name }) => name));
  const mailboxes = held.filter(reachesEveryMailbox);
  const more = held.filter((name) => !asked.has(name) && !reachesEveryMailbox(name));
  if (mailboxes.length > 0) return wrong(`The app reaches every mailbox by ${mailboxes.join(' and ')}.`);
  return more.length > 0 ? wrong(`The app holds ${more.join(' and ')}, which it does not need.`) : ok();
}

/** Where the app and its sign-in are, and from which side they are looked at. */
export type Addresses = { app: string; login: string; tenant: string; side: Side };

/** Whether a look failed because nobody answered, or not in time. */
export function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // `fetch` throws a TypeError with the reason as its cause; one without is a fault of our own.
  return /^(Abort|Timeout)Error$/.test(error.name) || (error.name === 'TypeError' && error.cause !== undefined);
}

export const NO_ANSWER = 'There was no answer.';

export const SILENT = 'Microsoft 365 does not answer.';
export const BUSY = whyInWords('TooManyRequests');

export const CUT_OFF = 'The check was cut off before it came to this.';
export const NO_SUCH_PERSON = 'There is no such person.';
export const NO_MAILBOX = 'This person has no mailbox.';
export const NO_ADDRESS = 'The register has no address for you.';
export const NO_EVENT = 'Not tried, since there was no test event.';
export const NO_LINK = 'The event had no Teams link.';

const WAIT = 'Wait some minutes, and run the check again.';
const NAME_ANOTHER = 'Run the check again, and name somebody who has a mailbox.';

/** What says nothing about the installation: the check has to be run again. */
const PROVES_NOTHING: ReadonlyMap<string, string> = new Map([
  ...[SILENT, BUSY, whyInWords('noAnswer'), whyInWords('unreachable')].map((found) => [found, WAIT] as const),
  [CUT_OFF, 'Run the check again.'],
  [NO_SUCH_PERSON, NAME_ANOTHER],
  [NO_MAILBOX, NAME_ANOTHER],
]);

/** What asks for something else than its check usually does. */
const ASKS_ELSE: ReadonlyMap<string, string> = new Map([
  [NO_ADDRESS, 'Give your entry in the school’s file your address, and send the file again.'],
  [NO_EVENT, 'Put the test event right, and run the check again.'],
  [NO_LINK, 'In the Teams admin centre, Meeting policies: let staff schedule private meetings.'],
]);

/** What to do about a check that found something wrong. */
export function toDoAbout({ toDo }: Check, found: string): string {
  return PROVES_NOTHING.get(found) ?? ASKS_ELSE.get(found) ?? toDo;
}

/** When it is the turn of something wrong: the lower, the sooner. What may let others in is first, what proves nothing is last. */
export function turnOf({ isOpenToOthers }: Check, found: string): number {
  if (PROVES_NOTHING.has(found)) return 3;
  return isOpenToOthers ? 1 : 2;
}

/** The looks at what everybody can reach: sign-in, the app's health, the tab, and doors that are shut. */
export function looksAtAddresses({ app, login, tenant, side }: Addresses): Record<string, () => Promise<CheckFinding>> {
  return {
    signIn: () => answers(`${login}/${tenant}/v2.0/.well-known/openid-configuration`, 200),
    health: async () => findHealth(await patientFetch(`${app}/api/health`), side),
    tab: () => answers(`${app}/tab/`, 200),
    tokenless: () => answers(`${app}/api/me`, 401),
    bot: () =>
      answers(`${app}/api/messages`, 401, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'help' }),
      }),
  };
}

// oxlint-disable-next-line max-params -- As one asks: where, which answer, and how.
async function answers(address: string, status: number, how?: RequestInit): Promise<CheckFinding> {
  const response = await patientFetch(address, how);
  await response.arrayBuffer();
  return response.status === status
    ? ok()
    : wrong(`${new URL(address).pathname} answers ${response.status}, not ${status}.`);
}

const healthSchema = z.object({
  storage: z.string(),
  queuesNotTaken: z.array(z.string()),
  timersLate: z.array(z.string()),
});

/** The app has a line of its own for each queue and each timer, so there the health is about the rest. */
async function findHealth(response: Response, side: Side): Promise<CheckFinding> {
  const body: unknown = await response.json().catch(() => undefined);
  const health = healthSchema.safeParse(body).data;
  if (!health) return wrong(`/api/health answers ${response.status} and does not say how the app is.`);
  const { storage, queuesNotTaken, timersLate } = health;
  if (storage !== 'ok') return wrong('The app does not reach its storage.');
  if (side === 'app') return ok('It reaches its storage.');
  const troubles = [
    ...(queuesNotTaken.length > 0 ? [`Nobody takes from ${queuesNotTaken.join(', ')}.`] : []),
    ...(timersLate.length > 0 ? [`These have not run in their time: ${timersLate.join(', ')}.`] : []),
  ];
  return troubles.length > 0 ? wrong(troubles.join(' ')) : ok();
}
