import { setTimeout } from 'node:timers/promises';
import { odata } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import type { ConfidentialConcern } from '#domain/concerns/concern.ts';
import { type App, createApp } from '#functions/app.ts';
import { deliver, deliverDue } from '#functions/delivery/line.ts';
import { tryAgain } from '#functions/delivery/tryAgain.ts';
import { workOn } from '#functions/delivery/work.ts';
import type { WorkMessage, WorkName } from '#functions/queues/work.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { ANNOUNCED_AHEAD } from '#functions/reviews/door.ts';
import { placeOf } from '#functions/storage/deliveryRow.ts';
import type { StoredDelivery } from '#functions/storage/deliveryStore.ts';
import { openTables, type Tables } from '#functions/storage/tables.ts';
import { sweep } from '#functions/timers/sweep.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import type { Fault } from '#local/tenant/faults.ts';
import {
  cardText,
  EARLY_CAREER_TEACHER,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { Killed, type Life, mortal } from './mortal.ts';
import { planningMeeting } from '../planningMeeting.ts';

let school: TestSchool;
let tables: Tables;
let settings: ReturnType<typeof localSettings>;
/** A process that runs all the time, for looking and for clearing away. */
let bystander: App;

/** The school's time, the machine's own, and what waits in the queues; they outlive every process. */
const time = { school: Temporal.Now.instant(), machine: Temporal.Now.instant() };
type Work = { name: WorkName; message: unknown; at: Temporal.Instant };
let queued: Work[] = [];

const WORK: Partial<{ [Name in WorkName]: (app: App, message: WorkMessage<Name>) => Promise<void> }> = {
  reviewChanged: (app, { reviewId }) => reconcile(app, reviewId),
  deliver,
};

/** A process that has just started. */
function startProcess(): App {
  const clock = { now: () => time.school };
  const app = createApp({ settings, clock, machineClock: { now: () => time.machine } });
  return {
    ...app,
    send: async (name, message, delaySeconds = 0) => {
      queued.push({ name, message, at: time.machine.add({ seconds: delaySeconds }) });
    },
  };
}

const handle = (app: App, { name, message }: Pick<Work, 'name' | 'message'>) =>
  (WORK[name] as ((app: App, message: unknown) => Promise<void>) | undefined)?.(app, message);

async function workOff(app: App): Promise<void> {
  for (;;) {
    const next = queued.findIndex(({ at }) => !isBefore(time.machine.toString(), at.toString()));
    const [work] = next < 0 ? [] : queued.splice(next, 1);
    if (!work) return;
    await handle(app, work);
  }
}

function minutesLater(minutes: number): void {
  time.school = time.school.add({ minutes });
  time.machine = time.machine.add({ minutes });
}

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, EARLY_CAREER_TEACHER])
    await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.rest();
  await vi.waitUntil(() => school.chat(TEACHER).some(({ summary }) => summary === 'A meeting notice for you'), {
    timeout: 120_000,
  });
  // The school's own process takes what was announced ahead of the meeting. It has nothing to do after that.
  await setTimeout((ANNOUNCED_AHEAD + 1) * 1_000);
  await school.rest();
  const { origin, storageConnectionString } = school.fairview;
  settings = localSettings({ origin, storageConnectionString });
  tables = openTables(settings.storage);
  bystander = startProcess();
  await bystander.concerns.add(CONCERN);
});
afterAll(async () => {
  await school?.stop();
});

const CONCERN: ConfidentialConcern = {
  id: idFor({ kind: 7, person: TEACHER }),
  by: oidOf(TEACHER),
  to: oidOf(HEAD_OF_ENGLISH),
  text: 'Medicines are not locked away.',
  aboutHeadteacher: false,
  at: '2026-10-05T07:30:00Z',
  rule: 'PA-17',
  clause: '7.1',
  answered: null,
};

type Scene = {
  what: string;
  at: string;
  to: number;
  kinds: readonly StoredDelivery['kind'][];
  /** The work during which the process is ended, determined from the messages that it is to send. */
  work: (messages: readonly StoredDelivery[]) => Pick<Work, 'name' | 'message'>;
  faults?: readonly Fault[];
};

const blocked = (number: number): Fault => ({
  service: 'connector',
  mode: 'error',
  status: 403,
  oid: oidOf(number),
  code: 'ConversationBlockedByUser',
});
const noGraph: Fault = { service: 'graph', mode: 'error', status: 403, code: 'Forbidden' };
const once: Fault = { service: 'connector', mode: 'error', status: 502, times: 1, oid: oidOf(TEACHER) };

const notice: Scene = {
  what: 'a meeting notice',
  at: '2026-10-05T09:00',
  to: TEACHER,
  kinds: ['meetingNotice'],
  work: ([message]) => ({ name: 'deliver', message: message && workOn(message) }),
};
const policyReminder: Scene = {
  what: 'a reminder about a policy',
  at: '2026-10-05T09:00',
  to: EARLY_CAREER_TEACHER,
  kinds: ['policyDuty'],
  work: ([message]) => ({ name: 'deliver', message: message && workOn(message) }),
};
const concern: Scene = {
  what: 'a concern raised in confidence',
  at: '2026-10-05T09:00',
  to: HEAD_OF_ENGLISH,
  kinds: ['inConfidence'],
  work: ([message]) => ({ name: 'deliver', message: message && workOn(message) }),
};
const oneReminder: Scene = {
  what: 'a morning with one reminder',
  at: '2026-10-15T08:10',
  to: HEAD_OF_ENGLISH,
  kinds: ['duty', 'gathered'],
  work: (messages) => ({
    name: 'deliver',
    message: workOn(messages.find(({ kind }) => kind === 'gathered') ?? none()),
  }),
};
const twoReminders: Scene = { ...oneReminder, what: 'a morning with two reminders', at: '2026-10-19T08:10' };

const SCENES: readonly Scene[] = [
  notice,
  { ...notice, what: 'a meeting notice, while Teams answers with an error', faults: [once] },
  { ...notice, what: 'a meeting notice to a blocked chat', faults: [blocked(TEACHER)] },
  { ...notice, what: 'a meeting notice that reaches somebody in no way', faults: [blocked(TEACHER), noGraph] },
  policyReminder,
  concern,
  oneReminder,
  twoReminders,
  {
    ...twoReminders,
    what: 'a morning with two reminders that reaches somebody in no way',
    faults: [blocked(HEAD_OF_ENGLISH), noGraph],
  },
];

function none(): never {
  throw new Error('There was no such message.');
}

const morningsOf = (oid: string) => placeOf({ kind: 'person', oid });

describe('the process is ended at each step between claim and record, and another takes over', () => {
  test.each(SCENES)('$what: nobody gets it twice, nobody is forgotten', async (scene) => {
    const told = await tellOnce(scene);
    firstTold.set(scene.what, told);
    const steps = new Map<string, number>();
    const wrong: string[] = [];
    for (const again of scene.faults ? (['at once'] as const) : (['at once', 'after the claim has run out'] as const)) {
      for (let step = 0; ; step += 1) {
        const { isKilled, faults } = await killedAt(step, { scene, told, again });
        wrong.push(...faults.map((fault) => `step ${step}, taken up ${again}: ${fault}`));
        if (isKilled) continue;
        steps.set(again, step);
        break;
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.min(...steps.values())).toBeGreaterThan(3);
  });
});

describe('the process is ended at each step of trying again', () => {
  test.each([notice, concern, twoReminders])('$what: it comes once, and nobody stays listed', async (scene) => {
    const told = firstTold.get(scene.what) ?? (await tellOnce(scene));
    const wrong: string[] = [];
    let life: Life = { stepsLeft: 0, isOver: true };
    for (let step = 0; life.isOver; step += 1) {
      life = { stepsLeft: step, isOver: false };
      const faults = await triedAgain(life, { scene, told });
      wrong.push(...faults.map((fault) => `step ${step}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('after an outage of two weeks, over weekends and half-term', () => {
  test('what was missed comes to each in one message, as it stands now', async () => {
    const people = [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER];
    const before = new Set(people.flatMap(received));
    queued = [];
    time.school = school.momentOf('2026-11-02T08:10');
    const app = startProcess();
    for (let hour = 0; hour < 3; hour += 1) {
      await sweep(app);
      await deliverDue(app, 'policy');
      await workOff(app);
      minutesLater(60);
    }
    const fresh = people.map((number) => received(number).filter((each) => !before.has(each)).length);
    expect(fresh).toEqual([expect.toSatisfy((count) => count <= 1), 1, expect.toSatisfy((count) => count <= 1)]);
    const told = school.chat(HEAD_OF_ENGLISH).filter(({ id }) => !before.has(`chat ${id}`));
    expect(told.map(cardText).join()).toMatch(/things? to do[^]*late\n[^]*Draft the planning/);
  });
});

/**
 * Lets a message fail, tries it again in a process that is then ended, lets the administrator look once more, and says
 * what is wrong then.
 */
async function triedAgain(life: Life, { scene, told }: { scene: Scene; told: Told }): Promise<string[]> {
  const { to } = scene;
  const { tenant } = school.fairview;
  time.school = school.momentOf(scene.at);
  queued = [];
  await untold(bystander, told, to);
  for (const each of await bystander.deliveryFailures.notReached())
    await bystander.deliveryFailures.leaveNotReached(each);
  for (const fault of [blocked(to), noGraph]) tenant.fault(fault);
  await handle(bystander, scene.work(told.messages));
  for (const fault of [blocked(to), noGraph]) tenant.fault({ ...fault, mode: 'ok' });
  const before = new Set(received(to));
  const listed = await bystander.deliveryFailures.notReached();
  try {
    for (const each of listed) await tryAgain(mortal(bystander, { tables, life }), each);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  const successor = startProcess();
  for (const each of await successor.deliveryFailures.notReached()) await tryAgain(successor, each);
  await goOn(successor, told, to);
  const fresh = received(to).filter((each) => !before.has(each));
  const faults = await faultsIn(successor, { told, fresh, to });
  if (listed.length !== 1) faults.push(`${listed.length} were listed at first`);
  if ((await successor.deliveryFailures.notReached()).length > 0) faults.push('still listed');
  return faults;
}

type Told = { messages: StoredDelivery[]; next: string | undefined };

/** What was told in each scene the first time. */
const firstTold = new Map<string, Told>();

/**
 * Lets everything be sent that is then due. Answers the scene's own messages, and when the review is next looked at.
 */
async function tellOnce({ at, to, kinds }: Scene): Promise<Told> {
  time.school = school.momentOf(at);
  const app = bystander;
  const reviewId = school.reviewOf(TEACHER);
  queued.push({ name: 'reviewChanged', message: { reviewId }, at: time.machine });
  await deliverDue(app, 'policy');
  await deliverDue(app, 'concern');
  await workOff(app);
  const day = at.slice(0, 10);
  const messages = (await everythingTo(app, to)).filter(
    ({ kind, sentAt }) => kinds.includes(kind) && sentAt.startsWith(day),
  );
  return { messages, next: (await app.due.find(reviewId))?.at };
}

async function everythingTo(app: App, number: number): Promise<StoredDelivery[]> {
  const places = [school.reviewOf(TEACHER), 'policy.kent-model', `concern.${CONCERN.id}`, morningsOf(oidOf(number))];
  const found = await Promise.all(places.map((place) => app.deliveries.ofReview(place)));
  return found.flat().filter(({ to }) => to === oidOf(number));
}

/** What somebody has received, each with an id of its own. */
function received(number: number): string[] {
  const { tenant } = school.fairview;
  return [
    ...school.chat(number).map(({ id }) => `chat ${id}`),
    ...tenant.feed(oidOf(number)).map(({ id }) => `feed ${id}`),
    ...tenant.mailbox(oidOf(number)).map(({ id }) => `mail ${id}`),
  ];
}

/** Undoes what was told, ends the process at its n-th step, lets another continue, and says what is wrong then. */
async function killedAt(
  stepsLeft: number,
  { scene, told, again }: { scene: Scene; told: Told; again: 'at once' | 'after the claim has run out' },
): Promise<{ isKilled: boolean; faults: string[] }> {
  time.school = school.momentOf(scene.at);
  queued = [];
  await untold(bystander, told, scene.to);
  for (const fault of scene.faults ?? []) school.fairview.tenant.fault(fault);
  const before = new Set(received(scene.to));

  const life: Life = { stepsLeft, isOver: false };
  const work = scene.work(told.messages);
  try {
    await handle(mortal(bystander, { tables, life }), work);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  const successor = startProcess();
  if (life.isOver) {
    if (again === 'after the claim has run out') minutesLater(6);
    // What was not finished comes back out of the queue.
    queued.push({ ...work, at: time.machine });
  }
  await goOn(successor, told, scene.to);
  for (const { service, oid } of scene.faults ?? [])
    school.fairview.tenant.fault({ service, mode: 'ok', ...(oid !== undefined && { oid }) });
  const fresh = received(scene.to).filter((each) => !before.has(each));
  return { isKilled: life.isOver, faults: await faultsIn(successor, { told, fresh, to: scene.to }) };
}

/** The timers do what is left, as time goes by. */
async function goOn(app: App, told: Told, to: number): Promise<void> {
  await workOff(app);
  for (let round = 0; round < 3 && !(await isSettled(app, told, to)); round += 1) {
    minutesLater(6);
    await sweep(app);
    await deliverDue(app, 'policy');
    await deliverDue(app, 'concern');
    await workOff(app);
  }
}

async function untold(app: App, { messages, next }: Told, to: number): Promise<void> {
  const found = await Promise.all(
    messages.map(({ reviewId, key }) => app.deliveries.find({ reviewId, key, to: oidOf(to) })),
  );
  for (const each of found) if (each) await app.deliveries.release(each);
  for (const each of messages) await app.deliveryFailures.leaveNotReached(each);
  const list = await tables('Messages');
  for await (const { partitionKey, rowKey } of list.listEntities({
    queryOptions: { filter: odata`PartitionKey eq ${oidOf(to)}` },
  }))
    await list.deleteEntity(String(partitionKey), String(rowKey));
  await app.due.set({ reviewId: school.reviewOf(TEACHER), at: next });
  const stored = messages.some(({ kind }) => kind === 'inConfidence') && (await app.concerns.find(CONCERN.id));
  if (stored) await app.concerns.update({ ...stored, told: { ...stored.told, raised: false } });
}

/** The messages themselves as they are now recorded, together with a morning message that carried several. */
async function recorded(app: App, { messages }: Told, to: number): Promise<(StoredDelivery | undefined)[]> {
  const own = messages.filter(({ kind }) => kind !== 'gathered');
  return Promise.all(own.map(({ reviewId, key }) => app.deliveries.find({ reviewId, key, to: oidOf(to) })));
}

async function isSettled(app: App, told: Told, to: number): Promise<boolean> {
  const rows = await recorded(app, told, to);
  return queued.length === 0 && rows.every((row) => row?.status === 'sent' || row?.status === 'failed');
}

async function faultsIn(
  app: App,
  { told, fresh, to }: { told: Told; fresh: readonly string[]; to: number },
): Promise<string[]> {
  const count = (way: string) => fresh.filter((each) => each.startsWith(way)).length;
  const rows = await recorded(app, told, to);
  const listed = (await app.deliveryFailures.notReached())
    .filter((each) => each.to === oidOf(to))
    .map(({ key }) => key);
  const inList = new Set((await app.deliveries.toPerson(oidOf(to), 50)).map(({ key }) => key));
  const faults: string[] = [];
  for (const way of ['chat', 'feed', 'mail']) if (count(way) > 1) faults.push(`${count(way)} times by ${way}`);
  if (fresh.length > 1) faults.push(`by more than one way: ${fresh.join()}`);
  if (fresh.length + listed.length === 0) faults.push('forgotten');
  for (const row of rows) {
    if (!row || (row.status !== 'sent' && row.status !== 'failed')) {
      faults.push(`recorded as ${row?.status ?? 'nothing'}`);
      continue;
    }
    const carrier =
      row.within === ''
        ? row
        : await app.deliveries.find({ reviewId: morningsOf(row.to), key: row.within, to: row.to });
    const { status, channel, activityId, key } = carrier ?? row;
    if (status !== row.status || channel !== row.channel) faults.push('recorded otherwise than its morning');
    if ((status === 'failed') !== listed.includes(key)) faults.push(`${status}, and ${listed.length} listed`);
    const isThere = channel === 'chat' ? fresh.includes(`chat ${activityId}`) : count(channel) === 1;
    if (status === 'sent' && !isThere) faults.push(`recorded as sent by ${channel}, and not there`);
    if (!inList.has(row.key)) faults.push('not in the list of the person’s messages');
  }
  return faults;
}
