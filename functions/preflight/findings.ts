import { z } from 'zod';
import { patientFetch } from '../limits.ts';
import type { CheckFinding } from '../storage/preflightStore.ts';
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
    const missing = 'An administrator has not given it';
    return [`${kind}:${name}`, without ? notNeeded(`${missing}: ${without}.`) : wrong(`${missing}.`)] as const;
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

/** Where the app and its sign-in are. */
export type Addresses = { app: string; login: string; tenant: string };

/** The looks at what everybody can reach: sign-in, the app's health, the tab, and sides that are shut. */
export function looksAtAddresses({ app, login, tenant }: Addresses): Record<string, () => Promise<CheckFinding>> {
  return {
    signIn: () => answers(`${login}/${tenant}/v2.0/.well-known/openid-configuration`, 200),
    health: async () => findHealth(await patientFetch(`${app}/api/health`)),
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

async function findHealth(response: Response): Promise<CheckFinding> {
  const body: unknown = await response.json().catch(() => undefined);
  const health = healthSchema.safeParse(body).data;
  if (!health) return wrong(`/api/health answers ${response.status} and does not say how the app is.`);
  const { storage, queuesNotTaken, timersLate } = health;
  if (storage !== 'ok') return wrong('The app does not reach its storage.');
  const troubles = [
    ...(queuesNotTaken.length > 0 ? [`Nobody takes from ${queuesNotTaken.join(', ')}.`] : []),
    ...(timersLate.length > 0 ? [`These have not run in their time: ${timersLate.join(', ')}.`] : []),
  ];
  return troubles.length > 0 ? wrong(troubles.join(' ')) : ok();
}
