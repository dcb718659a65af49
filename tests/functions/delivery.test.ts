import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { DeliveryView } from '#domain/views/delivery.ts';
import { type LocalFairview, startLocally } from '#local/compose.ts';
import { adoptions } from '#local/school/adoptions.ts';
import { larkmoor } from '#local/school/larkmoor.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import type { Fault } from '#local/tenant/faults.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { ADMINISTRATOR, momentOf, TEACHER } from '../testSchool.ts';
import { watchContract } from '../contract/watchContract.ts';

/** Three hundred new teachers, who must all read the policy on the same morning. */
const FIRST = 1_001;
const LAST = 1_300;
const numbers = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
const examples = people.filter(({ oid }) => oid === oidOf(TEACHER));
const newcomers = examples.flatMap((example) =>
  numbers.map((number) => ({
    ...example,
    oid: oidOf(number),
    displayName: `New ${number}`,
    mail: `new${number}@larkmoor.example`,
    managerOid: null,
    posts: [],
    employment: { ...example.employment, start: '2026-09-28' },
  })),
);

/** People whose chat is closed for ever, and in which way; some of these also have no feed or no mail address. */
const CLOSED = [
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'SomethingNobodyHasHeardOf',
] as const;
const closed = new Map(
  CLOSED.flatMap((code, kind) => numbers.slice(kind * 10, kind * 10 + 10).map((n) => [n, code] as const)),
);
const withoutFeed = numbers.slice(0, 8);
const withoutMail = numbers.slice(0, 3);

/** The services' faults, each at its own rate. */
const RATES: readonly Fault[] = [
  { service: 'connector', mode: 'throttled', retryAfter: 1, every: 197 },
  { service: 'connector', mode: 'error', status: 412, code: 'PreconditionFailed', every: 53 },
  { service: 'connector', mode: 'error', status: 502, code: 'BadGateway', every: 61 },
  { service: 'connector', mode: 'error', status: 504, code: 'GatewayTimeout', every: 71 },
  { service: 'connector', mode: 'unanswered', every: 43 },
  { service: 'graph', mode: 'error', status: 503, code: 'ServiceUnavailable', every: 17 },
];

/** The longest wait, in milliseconds, of a sender whom Teams asked to wait a second. */
const LONGEST_PAUSE = 4_000;

let fairview: LocalFairview;

async function call<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const response = await fetch(`${fairview.origin}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await fairview.tenant.tokenFor(oidOf(ADMINISTRATOR))}`,
      'Content-Type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

beforeAll(async () => {
  fairview = await startLocally({
    port: 0,
    folder: null,
    storage: await emptyStorage(),
    begins: momentOf('2026-10-05T06:30'),
    school: { ...larkmoor, people: [...people, ...newcomers] },
    installed: newcomers.map(({ oid }) => oid),
    onAnswer: watchContract().onAnswer,
  });
  const register: Person[] = [...people, ...newcomers].map(registerEntry);
  await call('PUT', '/api/school', {
    school: { name: 'Larkmoor School', calendar: schoolYear },
    people: register.map((entry) => (withoutMail.map(oidOf).includes(entry.oid) ? { ...entry, mail: '' } : entry)),
  });
  for (const adoption of adoptions) await call('POST', '/api/policies/adoptions', adoption);
});

afterAll(async () => {
  await fairview?.stop();
});

const PREVIEWS = ['About a policy', 'Your morning message'];
const inChat = (number: number) =>
  fairview.tenant.chats(oidOf(number)).filter(({ summary }) => PREVIEWS.includes(summary ?? '')).length;
const inFeed = (number: number) => fairview.tenant.feed(oidOf(number)).length;
const inMail = (number: number) => fairview.tenant.mailbox(oidOf(number)).length;

describe('three hundred messages on one morning, through services that are not well', () => {
  test('nobody gets one twice, nobody is forgotten, and who cannot be reached is listed', async () => {
    fairview.tenant.enforce({ connectorRates: true });
    for (const fault of RATES) fairview.tenant.fault(fault);
    for (const [number, code] of closed)
      fairview.tenant.fault({ service: 'connector', mode: 'error', status: 403, oid: oidOf(number), code });
    for (const number of withoutFeed)
      fairview.tenant.fault({ service: 'graph', mode: 'error', status: 403, oid: oidOf(number), code: 'Forbidden' });

    for (const hour of ['09', '10', '12']) {
      await fairview.moveTo(momentOf(`2026-10-05T${hour}:10`));
      await everythingTried();
    }

    const reached = numbers.map((number) => ({
      number,
      chat: inChat(number),
      feed: inFeed(number),
      mail: inMail(number),
    }));
    const { notReached } = await call<DeliveryView>('GET', '/api/delivery');
    const listed = new Set(notReached.map(({ to }) => to.oid));
    const twice = reached.filter(({ chat, feed, mail }) => chat > 1 || feed > 1 || mail > 1);
    const forgotten = reached.filter(
      ({ number, chat, feed, mail }) => chat + feed + mail === 0 && !listed.has(oidOf(number)),
    );
    expect({ twice, forgotten }).toEqual({ twice: [], forgotten: [] });
    expect([...listed].toSorted()).toEqual(withoutMail.map(oidOf));
    expect(notReached[0]?.tries.at(-1)?.why).toMatch(/mailbox|address/);
    expect(notReached[0]?.tries.map(({ channel }) => channel)).toEqual(
      expect.arrayContaining(['chat', 'feed', 'mail']),
    );
    // A message for a closed chat goes to the feed; without the app, by mail.
    const ofClosed = reached.filter(({ number }) => closed.has(number) && !withoutFeed.includes(number));
    expect(ofClosed.every(({ chat, feed }) => chat === 0 && feed === 1)).toBe(true);
    expect(reached.filter(({ chat }) => chat === 1).length).toBeGreaterThan(200);
  });

  test('tried again once the services are well, it reaches the rest', async () => {
    for (const number of withoutMail)
      for (const service of ['connector', 'graph'] as const)
        fairview.tenant.fault({ service, mode: 'ok', oid: oidOf(number) });
    for (const { every } of RATES)
      for (const service of ['connector', 'graph'] as const)
        fairview.tenant.fault({ service, mode: 'ok', ...(every !== undefined && { every }) });
    const { notReached } = await call<DeliveryView>('GET', '/api/delivery');
    for (const { to } of notReached) await call('POST', `/api/delivery/not-reached/${to.oid}/try-again`);
    await everythingTried();
    expect((await call<DeliveryView>('GET', '/api/delivery')).notReached).toEqual([]);
    expect(withoutMail.map(inChat)).toEqual(withoutMail.map(() => 1));
  });
});

/** Works off the queues, including messages that wait because Teams asked for a pause. */
async function everythingTried(): Promise<void> {
  await fairview.host.drainQueues();
  do await new Promise((resolve) => setTimeout(resolve, LONGEST_PAUSE));
  while ((await fairview.host.drainQueues()) > 0);
}
