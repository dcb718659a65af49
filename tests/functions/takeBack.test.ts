import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isRefusal } from '#domain/review/refusal.ts';
import type { LaunchProgress, TakeBackPreview } from '#domain/views/launch.ts';
import type { RecordsView } from '#domain/views/records.ts';
import { type App, createApp } from '#functions/app.ts';
import { sweepRecords } from '#functions/retention/destroy.ts';
import { sweepBatches } from '#functions/reviews/batches.ts';
import { carryOut } from '#functions/reviews/door.ts';
import { continueLaunch } from '#functions/retention/takeBackLaunch.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { ADMINISTRATOR, cardText, HEAD_OF_ENGLISH, HEADTEACHER, openSchool, type TestSchool } from '../testSchool.ts';

const [LUCY, DANIEL, AISHA] = [12, 13, 14];
const ENGLISH = {
  policy: 'kent-model',
  cycle: 'running',
  managerOid: oidOf(HEAD_OF_ENGLISH),
  reviewers: {},
  leftOut: [],
};
const MATHS = { ...ENGLISH, managerOid: oidOf(6) };

let school: TestSchool;
let app: App;

/** An app beside the school's own, whose work of launches the test does by hand. */
const anew = (): App => {
  const { origin, storageConnectionString, clock } = school.fairview;
  const fresh = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  return { ...fresh, send: async (work, ...rest) => (work === 'launch' ? undefined : fresh.send(work, ...rest)) };
};

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [] });
  for (const number of [LUCY, DANIEL, AISHA, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
});
beforeEach(() => {
  app = anew();
});
afterAll(async () => {
  await school?.stop();
});

const launched = async (wish: object, by = HEADTEACHER) => {
  const id = randomUUID();
  const begun = await school.call<LaunchProgress>(by, 'PUT', `/api/launches/${id}`, wish);
  expect(begun.status).toBe(201);
  await school.rest();
  return id;
};
const progress = async (id: string) =>
  (await school.call<LaunchProgress>(HEADTEACHER, 'GET', `/api/launches/${id}`)).body;
const statesOf = async (id: string) =>
  Object.fromEntries((await progress(id)).lines.map(({ person, state }) => [Number(person.oid.slice(-3)), state]));
const reviewsOf = async (id: string) =>
  new Map((await app.launches.lines(id)).map(({ revieweeOid, reviewId }) => [revieweeOid, reviewId ?? '']));
const takeBack = (id: string, by = HEADTEACHER) =>
  school.call<LaunchProgress>(by, 'POST', `/api/launches/${id}/take-back`);
const meeting = (number: number) => ({
  type: 'scheduleMeeting' as const,
  meetingId: idFor({ kind: 1, person: number }),
  kind: 'planningMeeting' as const,
  start: '2026-10-21T10:00',
  minutes: 60,
  place: 'E4',
  bring: [],
  askToWaiveNotice: true,
});

describe('taking a launch back', () => {
  test('TA-06 X-07 what was not acted in goes without a trace in it; the rest stays and says why', async () => {
    const id = await launched(ENGLISH);
    expect(await statesOf(id)).toEqual({ [LUCY]: 'opened', [DANIEL]: 'opened', [AISHA]: 'opened' });
    const [lucys = '', daniels = '', aishas = ''] = await reviewsOf(id).then((of) =>
      [LUCY, DANIEL, AISHA].map((number) => of.get(oidOf(number))),
    );
    const acted = await school.call(HEAD_OF_ENGLISH, 'POST', `/api/reviews/${daniels}/commands`, {
      commandId: randomUUID(),
      command: meeting(DANIEL),
    });
    expect([acted.status, acted.body.detail]).toEqual([200, undefined]);
    await school.call(AISHA, 'PUT', `/api/drafts/objective.${aishas}`, { content: {}, tag: null });
    await school.rest();
    const before = await school.call<TakeBackPreview>(HEADTEACHER, 'GET', `/api/launches/${id}/take-back`);
    expect(before.body.goes.map(({ oid }) => oid)).toEqual([oidOf(LUCY)]);
    expect(before.body.stays).toMatchObject([
      { person: { oid: oidOf(AISHA) }, why: 'Somebody has begun to write in this review, so it goes on.' },
      { person: { oid: oidOf(DANIEL) }, why: 'Somebody has acted in this review, so it goes on.' },
    ]);
    expect((await school.call(HEAD_OF_ENGLISH, 'GET', `/api/launches/${id}/take-back`)).status).toBe(403);
    expect((await takeBack(id, HEAD_OF_ENGLISH)).status).toBe(403);
    expect((await takeBack(randomUUID())).status).toBe(404);

    const begun = await takeBack(id);
    expect([begun.status, begun.body.takenBack?.by.oid]).toEqual([200, oidOf(HEADTEACHER)]);
    await school.rest();
    expect(await statesOf(id)).toEqual({ [LUCY]: 'takenBack', [DANIEL]: 'opened', [AISHA]: 'opened' });
    expect(await progress(id)).toMatchObject({ left: 0, isStuck: false });
    expect(await app.reviews.load(lucys)).toBeUndefined();
    expect((await app.reviews.history(lucys)).list).toEqual([]);
    expect(await app.participants.wholeSchool()).not.toContain(lucys);
    expect(await app.reviews.load(daniels)).toBeDefined();
    expect(await app.reviews.load(aishas)).toBeDefined();
    const gone = await school.call(LUCY, 'GET', `/api/reviews/${lucys}`);
    expect([gone.status, gone.body.code]).toEqual([410, 'destroyed']);
    expect(gone.body.detail).toContain('This review was taken back on Monday 5 October');
    expect((await school.home(LUCY)).own).toEqual([]);
  });

  test('X-05 the cards say so, and nothing more comes of it', async () => {
    const cards = school.chat(LUCY).map(cardText);
    expect(cards.filter((text) => text.includes('This review was taken back'))).toHaveLength(1);
    expect(cards.filter((text) => text.includes('A review has begun'))).toEqual([]);
    const before = cards.length;
    await school.moveTo('2026-10-06T09:00');
    expect(school.chat(LUCY)).toHaveLength(before);
  });

  test('KM-55 TA-32 the register says whose it was and who took it back, for a year', async () => {
    const { destroyed } = (await school.call<RecordsView>(HEADTEACHER, 'GET', '/api/records')).body;
    expect(destroyed).toMatchObject([
      { person: { oid: oidOf(LUCY) }, takenBackBy: { oid: oidOf(HEADTEACHER) }, agreedBy: null, rule: '' },
    ]);
  });

  test('X-02 the same cycle is launched anew, and gets another review', async () => {
    const id = await launched(ENGLISH);
    expect(await statesOf(id)).toEqual({ [LUCY]: 'opened', [DANIEL]: 'open', [AISHA]: 'open' });
    expect((await school.home(LUCY)).own).toHaveLength(1);
    expect(school.chat(LUCY).filter((each) => cardText(each).includes('A review has begun'))).toHaveLength(1);
    await takeBack(id);
    await school.rest();
    // What was open before this launch is not its own to take back.
    expect(await statesOf(id)).toEqual({ [LUCY]: 'takenBack', [DANIEL]: 'open', [AISHA]: 'open' });
  });

  test('X-02 asked twice and done by two at once, it is done once; whoever acts at the same moment keeps the review', async () => {
    const id = await launched(MATHS);
    const ids = await reviewsOf(id);
    expect(ids.size).toBe(4);
    await app.launches.takeBack(id, { by: oidOf(HEADTEACHER), at: app.clock.now().toString() });
    const grace = ids.get(oidOf(16)) ?? '';
    const [acted] = await Promise.all([
      carryOut(app, {
        reviewId: grace,
        commandId: randomUUID(),
        actorOid: oidOf(6),
        door: 'tab',
        command: meeting(16),
      }),
      continueLaunch(app, id),
      continueLaunch(anew(), id),
    ]);
    const states = await statesOf(id);
    const isKept = (await app.reviews.load(grace)) !== undefined;
    expect([isKept, states[16]]).toEqual(isRefusal(acted) ? [false, 'takenBack'] : [true, 'opened']);
    expect([states[15], states[17], states[30]]).toEqual(['takenBack', 'takenBack', 'takenBack']);
    const again = await takeBack(id, ADMINISTRATOR);
    expect(again.body.takenBack?.by.oid).toBe(oidOf(HEADTEACHER));
    await school.rest();
    expect(await statesOf(id)).toEqual(states);
  });

  test('X-02 stopped at any point, by a launch or by taking it back, it goes on and nothing is left over', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // A launch that stops after its review is written and before its line says so.
    const id = randomUUID();
    const stopping: App = {
      ...app,
      launches: { ...app.launches, save: () => Promise.reject(new Error('The power failed.')) },
    };
    await app.launches.begin(
      {
        id,
        by: oidOf(HEADTEACHER),
        at: app.clock.now().toString(),
        policy: null,
        cycle: 'running',
        staffGroup: null,
        department: null,
        managerOid: oidOf(7),
        takenBack: null,
      },
      [18, 19].map((number) => ({
        revieweeOid: oidOf(number),
        reviewerOid: oidOf(7),
        policy: 'Kent',
        reviewCycle: { start: '2026-09-01', end: '2027-08-31' },
        date: '2026-10-06',
        state: 'waiting' as const,
        reviewId: null,
        why: null,
        at: app.clock.now().toString(),
      })),
    );
    await app.batches.begin(
      { kind: 'launch', id, by: oidOf(HEADTEACHER), at: app.clock.now().toString() },
      `launch-${id}`,
    );
    await expect(continueLaunch(stopping, id)).rejects.toThrow('The power failed.');
    const opened = (await school.home(18)).own;
    expect(opened).toHaveLength(1);
    await takeBack(id);
    for (const [store, act] of [
      ['destructions', 'save'],
      ['reviews', 'deleteHead'],
      ['drafts', 'removeAll'],
      ['deliveries', 'removeAll'],
      ['reviews', 'removeAll'],
      ['participants', 'removeAll'],
      ['openings', 'removeAll'],
      ['launches', 'save'],
    ] as const)
      for (const when of ['before', 'after'] as const)
        await continueLaunch(failing(app, { store, act, when }), id).catch(() => undefined);
    const late = school.fairview.clock.now().add({ minutes: 10 });
    school.fairview.clock.set(late);
    await sweepBatches(app);
    await continueLaunch(app, id);
    expect(await statesOf(id)).toEqual({ 18: 'takenBack', 19: 'takenBack' });
    expect((await school.home(18)).own).toEqual([]);
    expect(await app.reviews.load(opened[0]?.reviewId ?? '')).toBeUndefined();
    await sweepRecords(app);
    await sweepRecords(app);
    expect(await app.destructions.unfinished()).toEqual([]);
    expect((await app.batches.unfinished()).filter(({ batch }) => batch.id === id)).toEqual([]);
    silent.mockRestore();
  });

  test('KM-55 after a year neither the register nor the launch says whose it was', async () => {
    school.fairview.clock.set(school.momentOf('2027-10-07T02:30'));
    await sweepRecords(app);
    expect((await app.destructions.all()).filter(({ revieweeOid }) => revieweeOid !== null)).toEqual([]);
    const left = (await Promise.all((await app.launches.list()).map(({ id }) => app.launches.lines(id)))).flat();
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ state, reviewId }) => state === 'takenBack' && reviewId !== null)).toEqual([]);
  });
});

type FailingArgs = { store: keyof App; act: string; when: 'before' | 'after' };

/** An app whose power fails at a place: before it has done anything there, or just afterwards. */
function failing(whole: App, { store, act, when }: FailingArgs): App {
  const parts = whole[store] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const fail = async (...args: unknown[]) => {
    if (when === 'after') await parts[act]?.(...args);
    throw new Error('The power failed.');
  };
  return { ...whole, [store]: { ...parts, [act]: fail } };
}
