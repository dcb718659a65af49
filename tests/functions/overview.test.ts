import { registerOf } from '#domain/people/register.ts';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { findPack } from '#domain/policies/packs.ts';
import { schoolFor } from '#domain/review/contextFor.ts';
import { catalogue } from '#domain/review/messageKey.ts';
import type { App } from '#functions/app.ts';
import { homeOf } from '#functions/home/homeOf.ts';
import { overviewRoutes } from '#functions/http/overview.ts';
import type { SchoolNow } from '#functions/reviews/context.ts';
import { keepStanding } from '#functions/reviews/standings.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { openStores } from '#functions/storage/stores.ts';
import { openTables } from '#functions/storage/tables.ts';
import { riverYear } from '../builders/calendar.ts';
import { personOid, somePerson } from '../builders/person.ts';
import { type FaultyStorage, openFaultyStorage } from '../storage/faultyStorage.ts';

const HEAD = 1;
/** How many are in a team: one who leads it, and five teachers. */
const TEAM = 6;

/** A headteacher and teams. Whoever leads one reports to the lead of the team before, the first to the headteacher. */
function staffOf(size: number): Person[] {
  return Array.from({ length: size }, (_, index) => {
    const number = index + 1;
    if (number === HEAD) return somePerson(number, { roles: ['headteacher'], staffGroup: 'headteacher' });
    const lead = number - ((number - 2) % TEAM);
    return somePerson(number, {
      displayName: `Teacher ${number}`,
      department: `Department ${Math.floor((number - 2) / TEAM) % 12}`,
      managerOid: personOid(lead === number ? Math.max(HEAD, number - TEAM) : lead),
    });
  });
}

/** A school with an open review of everybody but the headteacher, and three years of earlier ones in the lists. */
async function openSchoolOf(size: number, storage: FaultyStorage) {
  const pack = findPack('kent-model') ?? expect.fail('There is no such policy.');
  const tables = openTables({ connectionString: storage.connectionString });
  const stores = openStores(tables, { catalogue, tenantId: '', botId: '' });
  const people = staffOf(size);
  const adopted = {
    id: pack.id,
    version: pack.version,
    from: '2026-09-01',
    adoptedAt: '2026-08-30T09:00:00Z',
    adoptedBy: personOid(HEAD),
    site: null,
    staffGroups: ['teacher'],
    values: {},
    file: {},
    pack,
  };
  const at = (now: string): SchoolNow => ({
    ...schoolFor({
      now: Temporal.Instant.from(now),
      calendar: riverYear,
      school: { name: 'River School' },
      register: registerOf(people),
      sha256,
    }),
    toldFrom: () => undefined,
    adopted: [adopted],
    name: 'River School',
  });
  const opened = at('2026-09-01T08:00:00Z');
  const open = async ({ oid, managerOid }: Person) => {
    const reviewId = randomUUID();
    const reviewerOid = managerOid ?? '';
    const event = {
      type: 'reviewOpened' as const,
      revieweeOid: oid,
      reviewerOid,
      approverOid: personOid(HEAD),
      staffGroup: 'teacher',
      workingPattern: 'MTWTF',
      policy: { pack: pack.id, version: pack.version },
      cycle: { start: '2026-09-01', end: '2027-08-31' },
    };
    const review = await stores.reviews.commit(reviewId, {
      before: undefined,
      added: [
        {
          seq: 1,
          at: opened.now.toString(),
          by: personOid(HEAD),
          as: 'headteacher',
          for: null,
          door: 'tab',
          command: reviewId,
          app: '1.0.0',
          event,
        },
      ],
      commandId: reviewId,
    });
    if (review === 'conflict') expect.fail('The review is there already.');
    const earlier = [2024, 2025, 2026].map((year) => ({
      ...review,
      id: randomUUID(),
      cycle: { start: `${year - 1}-09-01`, end: `${year}-08-31` },
      reviewerOid: personOid(3),
    }));
    for (const each of [review, ...earlier]) await stores.participants.enter(each, [oid, personOid(HEAD)]);
    await keepStanding(stores, { review, school: opened });
    return [oid, reviewId] as const;
  };
  const reviews = new Map<string, string>();
  const reviewed = people.filter(({ oid }) => oid !== personOid(HEAD));
  for (let from = 0; from < reviewed.length; from += 25)
    for (const [oid, id] of await Promise.all(reviewed.slice(from, from + 25).map(open))) reviews.set(oid, id);
  await stores.standings.noteWhole(opened.now.toString());
  const app = { ...stores, send: async () => expect.fail('Nothing is sent.') } as unknown as App;
  const read = <Query extends object>(by: number, now: string, query: Query) => {
    const school = at(now);
    const person = school.person(personOid(by)) ?? expect.fail('There is nobody.');
    return { app, school, person, query, params: {}, token: '', body: undefined, request: undefined as never };
  };
  return {
    reviewOf: (number: number) => reviews.get(personOid(number)) ?? '',
    stores,
    home: (by: number, now: string) => homeOf(read(by, now, {})),
    figures: (by: number, now: string, query = {}) => overviewRoutes['GET /api/overview'](read(by, now, query)),
    people: (by: number, now: string, query = {}) =>
      overviewRoutes['GET /api/overview/people'](read(by, now, { page: 0, ...query })),
    comparison: (by: number, now: string, cycle?: string) =>
      overviewRoutes['GET /api/comparison'](read(by, now, { cycle })),
    file: (by: number, now: string, query = {}) => overviewRoutes['GET /api/overview/export'](read(by, now, query)),
  };
}

/** Counts what a page asks of storage. */
async function requestsOf(storage: FaultyStorage, page: () => Promise<unknown>) {
  const counted = { read: 0, written: 0 };
  storage.fail({
    when: ({ method }) => {
      counted[method === 'GET' ? 'read' : 'written'] += 1;
      return false;
    },
    moment: 'before',
    what: 500,
  });
  await page();
  storage.fail();
  return counted;
}

const EARLY = '2026-09-07T08:00:00Z';
/** After everything that Kent's policy has due by 31 October. */
const LATE = '2026-11-09T08:00:00Z';

describe('KM-87 pages of those who lead', () => {
  const sizes = [50, 500] as const;
  const storages: FaultyStorage[] = [];
  const schools: Awaited<ReturnType<typeof openSchoolOf>>[] = [];

  beforeAll(async () => {
    for (const size of sizes) {
      const storage = await openFaultyStorage();
      storages.push(storage);
      schools.push(await openSchoolOf(size, storage));
    }
  }, 240_000);
  afterAll(async () => {
    await Promise.all(storages.map((storage) => storage.stop()));
  });

  const both = async (page: (school: (typeof schools)[number]) => Promise<unknown>) => {
    const counts = [];
    for (const [index, school] of schools.entries()) {
      const storage = storages[index] ?? expect.fail('There is no storage.');
      counts.push(await requestsOf(storage, () => page(school)));
    }
    return counts;
  };

  test('Home asks storage for no more at 500 staff than at 50, though three past years lie there', async () => {
    const [few, many] = await both((school) => school.home(HEAD, EARLY));
    expect(many).toEqual(few);
    expect(few?.read).toBeLessThan(20);
    const [small, large] = await Promise.all(schools.map((school) => school.home(HEAD, EARLY)));
    expect([small?.school?.people, large?.school?.people]).toEqual([49, 499]);
    expect(large?.others).toEqual([]);
  });

  test('the overview asks storage for no more at 500 staff than at 50', async () => {
    const [few, many] = await both((school) => school.figures(HEAD, EARLY));
    expect(many).toEqual(few);
    expect(few).toEqual({ read: 1, written: 0 });
    const [small, large] = await both((school) => school.people(HEAD, EARLY));
    expect([small?.read, large?.read]).toEqual([1, 1]);
    expect(large?.written).toBeLessThanOrEqual(50);
  });

  test('groups compared ask storage for no more at 500 staff than at 50', async () => {
    const [few, many] = await both((school) => school.comparison(HEAD, EARLY));
    expect(many).toEqual(few);
    expect(few).toEqual({ read: 2, written: 0 });
  });

  test('when much is late, the overview names a dozen people and leaves entries for those alone', async () => {
    const [, many] = await both((school) => school.figures(HEAD, LATE));
    expect(many?.read).toBe(1);
    expect(many?.written).toBeLessThanOrEqual(12 * (TEAM + 1));
  });
});

describe('X-06 what a look at the overview leaves', () => {
  let storage: FaultyStorage;
  let school: Awaited<ReturnType<typeof openSchoolOf>>;
  beforeAll(async () => {
    storage = await openFaultyStorage();
    school = await openSchoolOf(14, storage);
  }, 60_000);
  afterAll(() => storage.stop());

  const entries = async (number: number) => school.stores.reviews.reads(school.reviewOf(number));

  test('figures that name nobody leave nothing, a list one entry for each person and day', async () => {
    await school.figures(HEAD, EARLY);
    expect(await entries(4)).toEqual([]);
    await school.people(HEAD, '2026-09-07T08:00:00Z');
    await school.people(HEAD, '2026-09-07T15:30:00Z');
    expect(await entries(4)).toMatchObject([
      { who: personOid(HEAD), why: 'what is done, due or late, as headteacher' },
    ]);
    await school.people(HEAD, '2026-09-08T08:00:00Z');
    expect(await entries(4)).toHaveLength(2);
  });

  test('groups compared name nobody and leave nothing', async () => {
    const before = (await entries(4)).length;
    expect(await school.comparison(HEAD, EARLY)).toMatchObject({ cycle: '2027-08-31' });
    expect(await entries(4)).toHaveLength(before);
    expect(await school.comparison(4, EARLY)).toMatchObject({ refused: 'notAllowed' });
  });

  test('the figures of those who are late name them, and leave an entry', async () => {
    const before = (await entries(5)).length;
    const view = await school.figures(HEAD, LATE, { reviewer: personOid(2) });
    expect(view.late.people).toBe(6);
    expect(await entries(5)).toHaveLength(before + 1);
  });

  test('a file leaves an entry of its own', async () => {
    const before = (await entries(9)).length;
    const file = await school.file(HEAD, EARLY, { team: 'Department 1' });
    expect(file.bytes.split('\r\n')[1]).toContain('"Teacher ');
    expect((await entries(9)).map(({ why }) => why)).toContain('what is done, due or late, as a file, as headteacher');
    expect(await entries(9)).toHaveLength(before + 1);
  });

  test('whoever reviews somebody leaves none, and sees nobody else', async () => {
    const before = (await entries(4)).length;
    const { lines } = await school.people(2, EARLY);
    expect(lines.map(({ reviewee }) => reviewee.name).toSorted()).toEqual(
      [3, 4, 5, 6, 7, 8].map((each) => `Teacher ${each}`),
    );
    expect(await entries(4)).toHaveLength(before);
    expect((await school.people(4, EARLY)).lines).toEqual([]);
  });
});

describe('late work of one kind, asked for as a whole', () => {
  let storage: FaultyStorage;
  let school: Awaited<ReturnType<typeof openSchoolOf>>;
  beforeAll(async () => {
    storage = await openFaultyStorage();
    school = await openSchoolOf(80, storage);
  }, 120_000);
  afterAll(() => storage.stop());

  const lateOn = async (day: string, query = {}) => (await school.figures(HEAD, `${day}T08:00:00Z`, query)).late;
  const kindIn = ({ kinds }: Awaited<ReturnType<typeof lateOn>>, wanted: string) =>
    kinds.find(({ kind }) => kind === wanted) ?? expect.fail('The kind is not there.');
  const foldedIn = ({ kinds }: Awaited<ReturnType<typeof lateOn>>) =>
    kinds.find(({ moreOwers }) => moreOwers > 0) ?? expect.fail('All are named.');
  const reviewsIn = ({ owers }: Awaited<ReturnType<typeof lateOn>>['kinds'][number]) =>
    new Set(owers.flatMap(({ duties }) => duties.map(({ reviewId }) => reviewId)));
  /** How many of these reviews have an entry of a look at the figures on this day. */
  const noted = async (reviewIds: Iterable<string>, day: string) => {
    const entries = await Promise.all([...reviewIds].map((id) => school.stores.reviews.reads(id)));
    return entries.filter((each) => each.some(({ at }) => at.startsWith(day))).length;
  };

  test('everybody who owes it is named, the first ones first; other kinds stay as short as they were', async () => {
    const short = await lateOn('2026-11-09');
    const folded = foldedIn(short);
    const late = await lateOn('2026-11-09', { whole: folded.kind });
    const opened = late.kinds.find(({ kind }) => kind === folded.kind);
    expect(opened?.moreOwers).toBe(0);
    expect(opened?.owers).toHaveLength(folded.owers.length + folded.moreOwers);
    expect(opened?.owers.slice(0, folded.owers.length)).toEqual(folded.owers);
    expect(new Set(opened?.owers.map(({ person }) => person.oid)).size).toBe(opened?.owers.length);
    const others = ({ kinds }: typeof late) => kinds.filter(({ kind }) => kind !== folded.kind);
    expect(others(late)).toEqual(others(short));
    expect(late.people).toBe(short.people);
  });

  test('each review named leaves its entry, and those that stay folded leave none', async () => {
    const short = await lateOn('2026-11-10');
    const folded = foldedIn(short);
    const late = await lateOn('2026-11-11', { whole: folded.kind });
    const opened = kindIn(late, folded.kind);
    const all = reviewsIn(opened);
    // Whoever reviews somebody leaves none.
    all.delete(school.reviewOf(HEAD + 1));
    const atFirst = new Set(short.kinds.flatMap((kind) => [...reviewsIn(kind)]));
    expect(all.difference(atFirst).size).toBeGreaterThan(0);
    expect(await noted(all.difference(atFirst), '2026-11-10')).toBe(0);
    expect(await noted(all, '2026-11-11')).toBe(all.size);
  });

  test('is within the filter, and a kind that there is not changes nothing', async () => {
    const short = await lateOn('2026-11-09');
    expect(await lateOn('2026-11-09', { whole: 'nothing' })).toEqual(short);
    const { kind } = foldedIn(short);
    const team = await lateOn('2026-11-09', { whole: kind, team: 'Department 1' });
    const inTeam = team.kinds.find((each) => each.kind === kind);
    expect(inTeam?.moreOwers).toBe(0);
    expect(new Set(inTeam?.owers.map((ower) => ower.team))).toEqual(new Set(['Department 1']));
  });
});

describe('a review of an earlier cycle', () => {
  let storage: FaultyStorage;
  let school: Awaited<ReturnType<typeof openSchoolOf>>;
  beforeAll(async () => {
    storage = await openFaultyStorage();
    school = await openSchoolOf(14, storage);
  }, 60_000);
  afterAll(() => storage.stop());

  const kept = async (reviewId: string) =>
    (await school.stores.standings.find(reviewId))?.standing ?? expect.fail('Nothing is kept.');
  const ids = (rows: readonly { reviewId: string }[]) => rows.map(({ reviewId }) => reviewId);

  test('is in no list any more, is counted where groups are compared, and goes with its record', async () => {
    const { standings } = school.stores;
    const reviewId = school.reviewOf(4);
    const standing = await kept(reviewId);
    const over = { ...standing, cycle: { start: '2025-09-01', end: '2026-08-31' }, closedAt: '2026-09-02T08:00:00Z' };
    await standings.set(over, { isListed: false });
    expect(ids((await standings.all()).standings)).not.toContain(reviewId);
    expect(ids(await standings.earlier())).toEqual([reviewId]);
    expect(await standings.find(reviewId)).toEqual({ standing: over, isListed: false });
    expect((await school.people(HEAD, EARLY)).people).toBe(12);
    expect(await school.comparison(HEAD, EARLY, '2026-08-31')).toMatchObject({
      cycles: ['2027-08-31', '2026-08-31'],
      cycle: '2026-08-31',
    });
    expect(await standings.remove(reviewId)).toBe(1);
    expect(await standings.earlier()).toEqual([]);
  });
});
