import { randomUUID } from 'node:crypto';
import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Person } from '#domain/people/person.ts';
import { keysIn } from '#domain/typed.ts';
import type { App } from '../app.ts';
import { testCard } from '#bot/cards/greetings.ts';
import { chatWith } from '../delivery/chat.ts';
import { deliveryFailureOf } from '../delivery/deliveryFailure.ts';
import { putIntoFeed } from '../delivery/feed.ts';
import { sendMail } from '../delivery/mail.ts';
import { whyInWords } from '../delivery/whyInWords.ts';
import { isGraphError } from '../graph/graphClient.ts';
import { bookAndRemove, followForTest, lookIntoCalendar, mayExist } from '../graph/testEvent.ts';
import { ConsentNeeded } from '../identity/appIdentity.ts';
import { QUEUES } from '../pulse/queues.ts';
import type { CheckFinding } from '../storage/preflightStore.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { checkOf } from './checks.ts';
import {
  BUSY,
  findConsents,
  findTenantWide,
  type Found,
  isNoAnswer,
  looksAtAddresses,
  NO_ADDRESS,
  NO_ANSWER,
  NO_EVENT,
  NO_LINK,
  NO_MAILBOX,
  NO_SUCH_PERSON,
  notNeeded,
  ok,
  SILENT,
  wrong,
} from './findings.ts';
import { stateOfRun } from './ownNotification.ts';

/** What of the app is needed to check its installation. */
export type PreflightPorts = Pick<
  App,
  | 'bot'
  | 'clock'
  | 'conversations'
  | 'graph'
  | 'identity'
  | 'preflight'
  | 'pulse'
  | 'queueLooks'
  | 'settings'
  | 'teamsApp'
>;

type RunArgs = {
  app: PreflightPorts;
  /** The administrator who asks: to whom the test messages go, and in whose calendar the test event stands. */
  person: Person;
  token: string;
  /** The address of somebody who has a mailbox and is not among the staff; empty for none. It is kept nowhere. */
  outside: string;
};

/** After how many minutes a run that has not ended was cut off. */
export const GIVEN_UP_AFTER = 5;

type Call = RunArgs & { run: string };

const PREVIEW = 'A test from Fairview';

/** What the mail says. */
const TEST = 'A test from Fairview. An administrator is checking the installation. There is nothing to do.';

/**
 * Checks the installation from the app's side. What each check found is kept as it comes, so that the page can show it;
 * two answers come later by themselves: probes from the queues, and Outlook's notification. A look that fails in a way
 * nobody expects is a finding too. While another run goes on, nothing is done: the page shows that one.
 */
export async function runPreflight(given: RunArgs): Promise<void> {
  const { app } = given;
  const run = randomUUID();
  const begun = { run, startedAt: app.clock.now().toString(), finishedAt: '' as const, version: app.settings.version };
  const since = app.clock.now().subtract({ minutes: GIVEN_UP_AFTER }).toString();
  if (!(await app.preflight.begin(begun, since))) return;
  const call = { ...given, run };
  // First, since it fetches a new token: one from before would still hold what was consented to then.
  await look({ call, checks: OWN_CONSENTS.checks, at: OWN_CONSENTS.look });
  await Promise.all(keysIn(LOOKS).map((name) => look({ call, checks: LOOKS[name].checks, at: LOOKS[name].look })));
  const { publicOrigin, loginOrigin, tenantId } = app.settings;
  const addresses = looksAtAddresses({ app: publicOrigin, login: loginOrigin, tenant: tenantId, side: 'app' });
  await Promise.all(
    keysIn(addresses).map((id) =>
      look({ call, checks: [id], at: async () => [[id, (await addresses[id]?.()) ?? ok()]] }),
    ),
  );
  await app.preflight.finish({ ...begun, finishedAt: app.clock.now().toString() });
}

type LookArgs = { call: Call; checks: readonly string[]; at: (call: Call) => Promise<Found> };

async function look({ call, checks, at }: LookArgs): Promise<void> {
  const found = await at(call).catch((error: unknown): Found => checks.map((id) => [id, wrong(inWords(error))]));
  for (const [id, finding] of found) await call.app.preflight.found({ run: call.run, check: checkOf(id).id, finding });
}

type AppLook = { checks: readonly string[]; look: (call: Call) => Promise<Found> };

const DELEGATED = findConsents('delegated', []).map(([id]) => id);
const APPLICATION = findConsents('application', []).map(([id]) => id);

const OWN_CONSENTS: AppLook = {
  checks: [...APPLICATION, 'tenantWide'],
  look: async ({ app }) => {
    const roles = await app.identity.ownRoles();
    return [...findConsents('application', roles), ['tenantWide', findTenantWide(roles)]];
  },
};

const LOOKS = {
  delegatedConsents: {
    checks: DELEGATED,
    look: async ({ app, token }) => findConsents('delegated', await scopesFor(app, token)),
  },
  files: { checks: ['files'], look: findFiles },
  messages: { checks: ['chat', 'feed', 'mail'], look: testMessages },
  outlook: { checks: ['notification', 'calendar'], look: testOutlook },
  outside: { checks: ['outside', 'mailOutside'], look: tryOutside },
  queues: { checks: [], look: probeQueues },
} satisfies Record<string, AppLook>;

const SHOULD_NOT_EXIST =
  'Fairview tried to send this mail from a mailbox that it must not use, and was not stopped. The check of the installation says what to do.';

async function scopesFor(app: PreflightPorts, token: string): Promise<string[]> {
  try {
    return await app.identity.scopesFor(token);
  } catch (error) {
    if (error instanceof ConsentNeeded) return [];
    throw error;
  }
}

async function findFiles({ app, token }: Call): Promise<Found> {
  const hosts = Object.values(app.settings.fileHosts ?? {});
  if (hosts.length === 0)
    return [['files', notNeeded('SHAREPOINT_NAME is not set, so a document is given by its address.')]];
  try {
    await Promise.all(hosts.map((host) => app.identity.forFiles({ token, host })));
    return [['files', ok()]];
  } catch (error) {
    if (error instanceof ConsentNeeded)
      return [['files', wrong('Nobody has consented to MyFiles.Read of SharePoint.')]];
    throw error;
  }
}

/** One after the other: the app may come to the person with the chat, and the feed needs it there. */
async function testMessages(call: Call): Promise<Found> {
  const { app, person } = call;
  const { oid } = person;
  const card = testCard((place) => tabLink(app.settings.teamsAppId, place));
  const chat = await sent(async () => app.bot.send(await chatWith(app, oid), { card, preview: PREVIEW }));
  const line = { to: oid, place: 'preflight', preview: PREVIEW, chainId: 1 };
  const feed = await sent(() => putIntoFeed(app, line));
  return [
    ['chat', chat],
    ['feed', feed],
    ['mail', await mailToThemselves(call)],
  ];
}

/** Tries what has to be refused about somebody who is not among the staff. */
async function tryOutside({ app, person, outside }: Call): Promise<Found> {
  const graph = app.graph.asApp;
  const each = (finding: CheckFinding): Found => [
    ['outside', finding],
    ['mailOutside', finding],
  ];
  if (outside === '') return each(notNeeded('Nobody outside the staff was named.'));
  if (!(await mayExist(graph, outside))) return each(wrong(NO_SUCH_PERSON));
  const mail = { from: encodeURIComponent(outside), to: person, subject: 'Fairview: a test', text: SHOULD_NOT_EXIST };
  return [
    ['outside', await refused(() => lookIntoCalendar(graph, outside))],
    ['mailOutside', await refused(() => sendMail(app, mail))],
  ];
}

/** Sends something; why it could not be sent, in the words that the page of messages has too. */
async function sent(send: () => Promise<unknown>): Promise<CheckFinding> {
  try {
    await send();
    return ok('Sent. Look whether it has come.');
  } catch (error) {
    return wrong(whyInWords(deliveryFailureOf(error).reason));
  }
}

async function mailToThemselves({ app, person }: Call): Promise<CheckFinding> {
  const from = app.settings.mailSender;
  if (from === undefined) return notNeeded('No mailbox is set for the app, so it writes no mail.');
  if (!person.mail) return wrong(NO_ADDRESS);
  return sent(() => sendMail(app, { from, to: person, subject: 'Fairview: a test', text: TEST }));
}

async function testOutlook({ app, person: { oid }, run }: Call): Promise<Found> {
  const { publicOrigin, graphNotificationSecret } = app.settings;
  const [graph, now] = [app.graph.asApp, app.clock.now()];
  const state = stateOfRun(run, graphNotificationSecret);
  const following = await tried(() => followForTest(graph, { oid, publicOrigin, state, now }));
  const booking = await tried(() => bookAndRemove(graph, { oid, run, now }));
  const calendar = 'trouble' in booking ? booking.trouble : booking.answer.hasLink ? ok() : wrong(NO_LINK);
  if ('trouble' in following)
    return [
      ['notification', following.trouble],
      ['calendar', calendar],
    ];
  if ('trouble' in booking)
    return [
      ['notification', wrong(NO_EVENT)],
      ['calendar', calendar],
    ];
  return [['calendar', calendar]];
}

async function probeQueues({ app, run }: Call): Promise<Found> {
  const names = keysIn(QUEUES);
  const put = await Promise.all(names.map((name) => tried(() => app.queueLooks.probe(QUEUES[name].name, run))));
  return names.flatMap((name, at) => {
    const one = put[at];
    return one && 'trouble' in one ? [[`queue:${name}`, one.trouble] as const] : [];
  });
}

type Attempt<Answer> = { answer: Answer } | { trouble: CheckFinding };

async function tried<Answer>(act: () => Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { answer: await act() };
  } catch (error) {
    return { trouble: wrong(inWords(error)) };
  }
}

/** Does what has to be refused. Anything but a refusal proves nothing. */
async function refused(act: () => Promise<unknown>): Promise<CheckFinding> {
  try {
    await act();
    return wrong('Microsoft 365 let the app in.');
  } catch (error) {
    if (isGraphError(error, 403)) return ok('Refused, as it has to be.');
    if (isGraphError(error, 404)) return wrong(NO_MAILBOX);
    return wrong(inWords(error));
  }
}

/** Why a look failed: the service's own code, never its text, which might name somebody. */
function inWords(error: unknown): string {
  if (error instanceof GraphError) {
    const { statusCode, code } = error;
    if (statusCode === 429) return BUSY;
    return statusCode > 0 ? `Microsoft 365 answers ${statusCode} (${code ?? 'no code'}).` : SILENT;
  }
  if (isNoAnswer(error)) return NO_ANSWER;
  return `It could not be looked at: ${error instanceof Error ? error.name : 'Error'}.`;
}
