import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReviewEvent, THE_APP } from '#domain/review/events.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { stableId } from '#domain/review/stableId.ts';
import { type App, createApp } from '#functions/app.ts';
import { drawAmong, sweepBatches } from '#functions/reviews/batches.ts';
import { carryOut } from '#functions/reviews/door.ts';
import { fileName, sweepFiles } from '#functions/reviews/files.ts';
import { launchReview } from '#functions/reviews/launch.ts';
import { followOutlook } from '#functions/reviews/outlookChanged.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const OTHER_PDF = Buffer.from('%PDF-1.7\n2 0 obj\n<<>>\nendobj\n');
const DRAWN = [TEACHER, OTHER_TEACHER, MATHS_TEACHER, 14];

let school: TestSchool;
let app: App;

beforeAll(async () => {
  school = await openSchool({
    reviewsOf: DRAWN,
    adopts: [
      {
        source: { policy: 'kent-model' },
        values: { policyKeptAt: 'the staff handbook', moderation: 'sample', moderationSample: 25 },
        from: '2026-09-01',
        site: null,
        staffGroups: ['teacher', 'headteacher'],
      },
    ],
  });
  app = createApp({
    settings: localSettings({
      origin: school.origin,
      storageConnectionString: school.fairview.storageConnectionString,
    }),
    clock: school.fairview.clock,
  });
});
afterAll(async () => {
  await school?.stop();
});

const load = async (id: string) => {
  const stored = await app.reviews.load(id);
  if (!stored) throw new Error(`There is no review ${id}.`);
  return stored.review;
};
/** The events' origin where they came through no door. */
const BY_HAND = { as: 'headteacher', for: null, door: 'tab', command: 'by-hand', app: 'tests' } as const;
const happens = async (number: number, ...events: ReviewEvent[]) => {
  const id = school.reviewOf(number);
  const stored = await app.reviews.load(id);
  const at = app.clock.now().toString();
  const added = events.map((event, index) => ({
    seq: (stored?.review.version ?? 0) + 1 + index,
    at,
    by: oidOf(HEADTEACHER),
    ...BY_HAND,
    event,
  }));
  await app.reviews.commit(id, { before: stored, added, commandId: randomUUID() });
};

async function upload(by: number, reviewee: number, documentId: string, bytes: Uint8Array = PDF) {
  const form = new FormData();
  form.set('kind', 'jobDescription');
  form.set('title', 'Teacher of English');
  form.set('file', new File([new Uint8Array(bytes)], 'teacher.pdf', { type: 'application/pdf' }));
  return file(by, reviewee, documentId, form);
}
async function file(by: number, reviewee: number, documentId: string, body?: FormData) {
  const token = await school.fairview.tenant.tokenFor(oidOf(by));
  return fetch(`${school.origin}/api/reviews/${school.reviewOf(reviewee)}/documents/${documentId}`, {
    method: body ? 'PUT' : 'GET',
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { body }),
  });
}
const filesOf = async (number: number) => {
  const names: string[] = [];
  for await (const { reviewId, name } of app.files.all()) if (reviewId === school.reviewOf(number)) names.push(name);
  return names.toSorted();
};

/** An app whose power fails just before a review is written to for the n-th time. */
function failingAt(count: number): App {
  let left = count;
  const commit: App['reviews']['commit'] = async (...args) => {
    left -= 1;
    if (left < 0) throw new Error('The power failed.');
    return app.reviews.commit(...args);
  };
  return { ...app, reviews: { ...app.reviews, commit } };
}

describe('KM-45 a draw among several reviews', () => {
  test('that stopped half-way goes on with the same seed, by a repeat or the timer, and writes the same sample', async () => {
    const id = randomUUID();
    const reviewIds = DRAWN.map((number) => school.reviewOf(number));
    const seed = randomUUID();
    const chosen = [...drawSample({ reviewIds, given: { percent: 25, seed }, sha256 })];
    const at = app.clock.now().toString();
    const draw = { kind: 'draw' as const, id, by: oidOf(HEADTEACHER), at, seed, reviewIds, chosen, size: 1, outOf: 4 };
    await expect(drawAmong(failingAt(2), draw)).rejects.toThrow('The power failed.');
    const drawn = async () =>
      (await Promise.all(reviewIds.map(load))).flatMap(({ moderation }) => moderation.sample ?? []);
    expect(await drawn()).toHaveLength(2);

    // Another request in the meantime is this one.
    const again = await school.call<{ seed: string }>(HEADTEACHER, 'PUT', `/api/moderation/samples/${randomUUID()}`);
    expect(again).toMatchObject({ status: 201, body: { seed, size: 1, outOf: 4 } });
    const repeated = await school.call<{ seed: string }>(HEADTEACHER, 'PUT', `/api/moderation/samples/${id}`);
    expect(repeated).toMatchObject({ status: 201, body: { seed } });
    expect(new Set((await drawn()).map((each) => each.seed))).toEqual(new Set([seed]));
    expect((await drawn()).filter((each) => each.chosen)).toHaveLength(1);
    expect(await app.batches.unfinished()).toEqual([]);
    expect((await school.call(HEADTEACHER, 'PUT', `/api/moderation/samples/${randomUUID()}`)).status).toBe(404);
    expect((await school.call(TEACHER, 'PUT', `/api/moderation/samples/${id}`)).status).toBe(403);
    expect((await school.call(HEADTEACHER, 'PUT', '/api/moderation/samples/mine')).status).toBe(422);
  });

  test('that nobody asks for again is finished by the timer', async () => {
    const reviewIds = [school.reviewOf(TEACHER)];
    const at = app.clock.now().subtract({ minutes: 10 }).toString();
    const draw = {
      kind: 'draw' as const,
      id: randomUUID(),
      by: oidOf(HEADTEACHER),
      at,
      seed: 'seed',
      reviewIds,
      chosen: reviewIds,
      size: 1,
      outOf: 1,
    };
    await app.batches.begin(draw, `draw-${oidOf(HEADTEACHER)}`);
    expect(await app.batches.unfinished()).toHaveLength(1);
    await sweepBatches(app);
    expect(await app.batches.unfinished()).toEqual([]);
    expect((await load(school.reviewOf(TEACHER))).moderation.sample?.seed).not.toBe('seed');
  });
});

describe('many at once', () => {
  test('twenty different words to one review all arrive, and nobody is told to try again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        school.command(HEAD_OF_ENGLISH, TEACHER, {
          type: 'sayWords',
          wordsId: idFor({ kind: 8, person: TEACHER, index }),
          kind: 'praise',
          text: `Word ${index}.`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect((await school.review(TEACHER, TEACHER)).notes?.words).toHaveLength(20);
  });
});

describe('a launch', () => {
  test('that was never kept whole does not stay open', async () => {
    const at = app.clock.now().subtract({ minutes: 10 }).toString();
    const id = randomUUID();
    await app.batches.begin({ kind: 'launch', id, by: oidOf(ADMINISTRATOR), at }, `launch-${id}`);
    await sweepBatches(app);
    await expect.poll(() => app.batches.unfinished()).toEqual([]);
  });
});

describe('a file', () => {
  test('X-08 has its hash and length in its event, and is handed out only as it was', async () => {
    const documentId = randomUUID();
    expect((await upload(HEAD_OF_ENGLISH, TEACHER, documentId)).status).toBe(200);
    const attached = (await load(school.reviewOf(TEACHER))).papers.attached.at(-1);
    // sha256sum of the same 29 bytes.
    const hash = 'fd3658488539b686d28a131d4d469ddfe40d6bc704d7b53d7bc9fef9d3e4d720';
    expect(attached?.file).toMatchObject({ sha256: hash, size: PDF.length });
    expect((await file(TEACHER, TEACHER, documentId)).status).toBe(200);
    const name = fileName(documentId, hash);
    await app.files.save({
      reviewId: school.reviewOf(TEACHER),
      name,
      given: { bytes: OTHER_PDF, type: 'application/pdf' },
    });
    const changed = await file(TEACHER, TEACHER, documentId);
    expect([changed.status, ((await changed.json()) as { code: string }).code]).toEqual([409, 'fileChanged']);
    await app.files.save({ reviewId: school.reviewOf(TEACHER), name, given: { bytes: PDF, type: 'application/pdf' } });
  });

  test('that is refused is not kept, nor one that comes second under the same id', async () => {
    const before = await filesOf(TEACHER);
    const documentId = randomUUID();
    const both = await Promise.all([
      upload(HEAD_OF_ENGLISH, TEACHER, documentId, PDF),
      upload(HEAD_OF_ENGLISH, TEACHER, documentId, OTHER_PDF),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    expect((await filesOf(TEACHER)).length).toBe(before.length + 1);
    const taken = school.reviewOf(TEACHER);
    expect((await upload(HEAD_OF_ENGLISH, TEACHER, taken)).status).toBe(422);
    expect((await upload(OTHER_TEACHER, TEACHER, randomUUID())).status).toBe(404);
    expect((await filesOf(TEACHER)).length).toBe(before.length + 1);
  });

  test('that no event speaks of is destroyed a day later, and one of an event never', async () => {
    const attached = await filesOf(TEACHER);
    await app.files.save({
      reviewId: school.reviewOf(TEACHER),
      name: `${randomUUID()}/abc`,
      given: { bytes: PDF, type: 'application/pdf' },
    });
    const after = (hours: number): App => ({
      ...app,
      machineClock: { now: () => Temporal.Now.instant().add({ hours }) },
    });
    await sweepFiles(after(23));
    expect((await filesOf(TEACHER)).length).toBe(attached.length + 1);
    await sweepFiles(after(25));
    expect(await filesOf(TEACHER)).toEqual(attached);
  });

  test('is not attached to a review that is closed or stands still, nor kept', async () => {
    await happens(MATHS_TEACHER, { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' });
    await happens(OTHER_TEACHER, { type: 'cycleClosed', note: 'Has left.' });
    for (const [reviewee, code] of [
      [MATHS_TEACHER, 'suspended'],
      [OTHER_TEACHER, 'closed'],
    ] as const) {
      const answer = await upload(reviewee, reviewee, randomUUID());
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, code]);
      expect(await filesOf(reviewee)).toEqual([]);
    }
  });
});

describe('what comes from Outlook', () => {
  const meetingId = idFor({ kind: 1, person: OTHER_TEACHER });
  const booking = {
    outlookEventId: 'AAMk-1',
    joinUrl: null,
    start: '2026-10-14T14:30:00Z',
    minutes: 60,
    invitation: 0,
    people: [oidOf(HEAD_OF_ENGLISH)],
  };

  test('X-05 X-08 a booking is noted in a closed review; a move or a cancellation changes nothing of it', async () => {
    await happens(
      OTHER_TEACHER,
      { type: 'reviewReopened', reason: 'Once more.' },
      {
        type: 'meetingScheduled',
        meetingId,
        kind: 'planningMeeting',
        start: '2026-10-14T14:30:00Z',
        minutes: 60,
        place: 'Room E1',
        bring: [],
        shortNotice: false,
      },
      { type: 'cycleClosed', note: 'Has left.' },
    );
    const reviewId = school.reviewOf(OTHER_TEACHER);
    const noted = await carryOut(app, {
      reviewId,
      commandId: randomUUID(),
      actorOid: THE_APP,
      door: 'timer',
      command: { type: 'noteBooking', meetingId, booking },
    });
    expect(isRefusal(noted)).toBe(false);
    await followOutlook(app, { userOid: oidOf(HEAD_OF_ENGLISH), eventId: booking.outlookEventId });
    const [meeting] = (await load(reviewId)).meetings;
    expect([meeting?.cancelled, meeting?.start]).toEqual([null, '2026-10-14T14:30:00Z']);
  });

  test('the app notes nothing that people decide', async () => {
    const answer = await carryOut(app, {
      reviewId: school.reviewOf(TEACHER),
      commandId: randomUUID(),
      actorOid: THE_APP,
      door: 'timer',
      command: { type: 'reviseStatement', version: 1, reason: 'By itself.' },
    });
    expect(answer).toMatchObject({ refused: 'notAllowed' });
  });
});

describe('a review’s own id', () => {
  const SOMEBODY = 15;
  const launch = (from: App) =>
    launchReview(from, {
      actorOid: oidOf(ADMINISTRATOR),
      revieweeOid: oidOf(SOMEBODY),
      reviewerOid: undefined,
      door: 'tab',
    });

  test('is drawn at random, once: after a crash, and by two at the same moment, it is the same', async () => {
    await expect(launch(failingAt(0))).rejects.toThrow('The power failed.');
    const claim = { revieweeOid: oidOf(SOMEBODY), policy: 'kent-model', cycleStart: '2026-11-01' };
    const answers = await Promise.all([launch(app), launch(app), launch(app)]);
    const opened = answers.flatMap((each) => (isRefusal(each) ? [] : [each]));
    expect(opened.map(({ isNew }) => isNew).filter(Boolean)).toHaveLength(1);
    expect(opened).toHaveLength(3);
    const ids = new Set(opened.map(({ review }) => review.id));
    expect(ids.size).toBe(1);
    const [review] = opened.map((each) => each.review);
    const start = review?.cycle.start ?? '';
    expect(await app.openings.idFor({ ...claim, cycleStart: start })).toBe(review?.id);
    expect(review?.id).not.toBe(stableId(`${oidOf(SOMEBODY)}/kent-model/${start}`, sha256));
    expect((await app.participants.of(oidOf(SOMEBODY))).length).toBe(1);
  });

  test('of a review from before is found, though it was made of person, policy and first day', async () => {
    const OLD = 17;
    const who = {
      actorOid: oidOf(ADMINISTRATOR),
      revieweeOid: oidOf(OLD),
      reviewerOid: undefined,
      door: 'tab' as const,
    };
    const like = await load(school.reviewOf(TEACHER));
    const old = stableId(`${oidOf(OLD)}/kent-model/${like.cycle.start}`, sha256);
    const event: ReviewEvent = {
      type: 'reviewOpened',
      revieweeOid: oidOf(OLD),
      reviewerOid: oidOf(HEADTEACHER),
      approverOid: oidOf(HEADTEACHER),
      staffGroup: 'teacher',
      workingPattern: 'fullTime',
      policy: like.policy,
      cycle: like.cycle,
    };
    const opened = { seq: 1, at: app.clock.now().toString(), by: THE_APP, ...BY_HAND, event };
    await app.reviews.commit(old, { before: undefined, added: [opened], commandId: old });
    const again = await launchReview(app, who);
    expect(again).toMatchObject({ isNew: false, review: { id: old } });
  });
});
