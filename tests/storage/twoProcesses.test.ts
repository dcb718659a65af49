import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { type App, createApp } from '#functions/app.ts';
import { deliver } from '#functions/delivery/line.ts';
import type { WorkMessage, WorkName } from '#functions/queues/work.ts';
import { checkDueIndex, goOnWithCheck } from '#functions/reconcile/dueIndex.ts';
import { ANNOUNCED_AHEAD } from '#functions/reviews/door.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { placeOf } from '#functions/storage/deliveryRow.ts';
import { sweep } from '#functions/timers/sweep.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';
import { type Fault, type FaultyStorage, openFaultyStorage, writesTo } from './faultyStorage.ts';

const PEOPLE = [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER];

let school: TestSchool;
let storage: FaultyStorage;
/** A process with a storage that answers, for looking and for clearing away. */
let bystander: App;
let both: readonly App[];

/** The school's time, the machines' own, and what waits in the queues. */
const time = { school: Temporal.Now.instant(), machine: Temporal.Now.instant() };
type Work = { name: WorkName; message: unknown; at: Temporal.Instant };
let queued: Work[] = [];

const WORK: Partial<{ [Name in WorkName]: (app: App, message: WorkMessage<Name>) => Promise<void> }> = {
  reviewChanged: (app, { reviewId }) => reconcile(app, reviewId),
  deliver,
  checkDue: goOnWithCheck,
};

function startProcess(storageConnectionString: string): App {
  const settings = localSettings({ origin: school.origin, storageConnectionString });
  const app = createApp({
    settings,
    clock: { now: () => time.school },
    machineClock: { now: () => time.machine },
  });
  const send: App['send'] = async (name, message, delaySeconds = 0) => {
    queued.push({ name, message, at: time.machine.add({ seconds: delaySeconds }) });
  };
  return { ...app, send };
}

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of PEOPLE) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  // The school's own process takes what was announced ahead of the meeting, and has nothing to do after that.
  await setTimeout((ANNOUNCED_AHEAD + 1) * 1_000);
  await school.rest();
  storage = await openFaultyStorage(school.fairview.storageConnectionString);
  bystander = startProcess(storage.direct);
  both = [startProcess(storage.connectionString), startProcess(storage.connectionString)];
});
afterAll(async () => {
  await storage?.stop();
  await school?.stop();
});

const always = () => true;
const every = (number: number) => (nth: number) => nth % number === 1;
/** All the tries of two writes. */
const twiceForGood = (nth: number) => nth <= 10;
const toDeliveries = writesTo('Deliveries', 'POST', 'PUT');

/**
 * What goes wrong while both work; afterwards storage answers again. `isKnown`: a process that claimed a message learns
 * it at once, so the message goes as though nothing had been wrong. Otherwise it may go through another channel, when
 * the claim has run out.
 */
const FAULTS: Record<string, Fault & { isKnown: boolean }> = {
  'the answer to every fifth write is lost': {
    when: ({ service, method }) => service === 'Table' && method !== 'GET',
    which: every(5),
    moment: 'after',
    what: 'cut',
    isKnown: true,
  },
  'every eleventh request has no answer, and is not carried out': {
    when: ({ service }) => service === 'Table',
    which: every(11),
    moment: 'before',
    what: 'cut',
    isKnown: true,
  },
  'every other row written over is refused for what has just been done': {
    when: ({ service, method }) => service === 'Table' && method === 'PUT',
    which: every(2),
    moment: 'after',
    what: 412,
    isKnown: true,
  },
  'every claim is refused for what has just been done': {
    when: writesTo('Deliveries', 'POST'),
    which: always,
    moment: 'after',
    what: 409,
    isKnown: true,
  },
  'both have no answer to a claim, however often they ask, and one of them is carried out': {
    when: toDeliveries,
    which: twiceForGood,
    moment: 'after',
    what: 500,
    isKnown: false,
  },
  'both have no answer to a claim, and none is carried out': {
    when: toDeliveries,
    which: twiceForGood,
    moment: 'before',
    what: 503,
    isKnown: false,
  },
};

const SCENES = [
  { at: '2026-10-05T09:00', what: 'messages that go at once' },
  { at: '2026-10-19T08:10', what: 'a morning message with two reminders' },
];

describe.each(SCENES)('two processes on one storage, with $what', ({ at }) => {
  let expected: string[];

  beforeAll(async () => {
    await untold(at);
    expected = await tellInBoth();
    if (expected.length === 0) throw new Error('Nothing was sent.');
  });

  test.each(Object.keys(FAULTS))('%s: each gets each message once, and the review stays in the index', async (what) => {
    await untold(at);
    const fault = FAULTS[what];
    const told = await tellInBoth(fault);
    const wayOf = (each: string) => (fault?.isKnown ? each : each.split(' ')[0]);
    expect(told.map(wayOf)).toEqual(expected.map(wayOf));
    await checkDueIndex(bystander);
    await workOff({ most: 1_000 });
    expect((await bystander.upkeep.find('check'))?.wrong).toBe(0);
    expect(await bystander.deliveryFailures.notReached()).toEqual([]);
  });
});

/** Makes everything due again at a moment. */
async function untold(at: string): Promise<void> {
  storage.fail();
  time.school = school.momentOf(at);
  queued = [];
  const reviewId = school.reviewOf(TEACHER);
  for (const place of [reviewId, ...PEOPLE.map((number) => placeOf({ kind: 'person', oid: oidOf(number) }))])
    for (const each of await bystander.deliveries.ofReview(place)) await bystander.deliveries.release(each);
  await bystander.due.set({ reviewId, at: time.school.subtract({ minutes: 1 }).toString() });
}

/**
 * Lets both processes sweep and work at the same time, each message taken by both, while something goes wrong; then, as
 * time goes by, with a storage that answers. Answers who got something through which channel.
 */
async function tellInBoth(fault?: Fault): Promise<string[]> {
  const before = new Set(PEOPLE.flatMap(received));
  storage.fail(...(fault ? [fault] : []));
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(both.map((app) => sweep(app).catch(() => undefined)));
    await workOff({ most: round === 0 ? 30 : 1_000 });
    if (fault && round === 0 && storage.wentWrong() < 2) throw new Error('Nothing went wrong.');
    storage.fail();
    time.school = time.school.add({ minutes: 6 });
    time.machine = time.machine.add({ minutes: 6 });
  }
  expect(queued).toEqual([]);
  return PEOPLE.flatMap((number) => {
    const fresh = received(number).filter((each) => !before.has(each));
    return fresh.map((each) => `${number} by ${each.split(' ')[0]}`);
  });
}

/** What fails comes back, as out of a queue. */
async function workOff({ most }: { most: number }): Promise<void> {
  for (let done = 0; done < most; done += 1) {
    const next = queued.findIndex(({ at }) => !isBefore(time.machine.toString(), at.toString()));
    const [work] = next < 0 ? [] : queued.splice(next, 1);
    if (!work) return;
    const outcomes = await Promise.allSettled(both.map((app) => handle(app, work)));
    if (outcomes.some(({ status }) => status === 'rejected'))
      queued.push({ ...work, at: time.machine.add({ minutes: 1 }) });
  }
}

async function handle(app: App, { name, message }: Work): Promise<void> {
  await (WORK[name] as ((app: App, message: unknown) => Promise<void>) | undefined)?.(app, message);
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
