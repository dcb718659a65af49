import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adoptions } from '#local/school/adoptions.ts';
import { oidOf, people } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { decryptArchive } from '../../../infra/backup/archive.ts';
import { openCopy } from '../../../infra/backup/copy.ts';
import { newKey, openKeys } from '../../../infra/backup/key.ts';
import { openLocal } from '../../../infra/backup/place.ts';
import { makeLeaving } from '../../../infra/leaving/makeLeaving.ts';
import { printedReview } from '../../../infra/leaving/printedReview.ts';
import { contextOf, schoolNow } from '#functions/reviews/context.ts';
import { anotherProcess } from '../../functions/anotherProcess.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../../testSchool.ts';

const PLAN = {
  kind: 'improvementPlan',
  title: 'School improvement plan',
  link: 'https://larkmoor.sharepoint.com/plan.docx',
};
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
const folder = mkdtempSync(join(tmpdir(), 'fairview-leaving-'));
const unpacked = join(folder, 'unpacked');
let school: TestSchool;
let archive = '';
let identities: string[] = [];

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  const meeting = planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30');
  await school.must(HEAD_OF_ENGLISH, TEACHER, { ...meeting, place: '=SUM(A1), by the globe' });
  await school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'agreeAction',
    actionId: randomUUID(),
    text: '=SUM(A1) is what the pupils should try',
    ownerOid: oidOf(TEACHER),
    due: '2026-11-20',
    meetingId: null,
  });
  const form = new FormData();
  form.set('kind', 'other');
  form.set('title', 'Plan of a unit');
  form.set('file', new File([PDF], 'unit.pdf', { type: 'application/pdf' }));
  const token = await school.fairview.tenant.tokenFor(oidOf(TEACHER));
  const path = `/api/reviews/${school.reviewOf(TEACHER)}/documents/${randomUUID()}`;
  const headers = { Authorization: `Bearer ${token}` };
  expectOk(await fetch(`${school.origin}${path}`, { method: 'PUT', headers, body: form }));
  await school.call(HEADTEACHER, 'PUT', `/api/school/documents/${randomUUID()}`, PLAN);
  await school.rest();

  const key = await newKey({ shares: 3, needed: 2 });
  identities = (await openKeys(key.shares.slice(1))).map(({ identity }) => identity);
  const place = await openLocal(school.fairview.storageConnectionString, school.fairview.clock);
  const now = Temporal.Instant.from('2026-11-30T10:00:00Z');
  const made = await makeLeaving({ place, folder, recipient: key.recipient, now, say: () => undefined });
  archive = made.path;
  // From here on with a general tool: the packed tar file is unpacked by the system's own tar.
  const packed = join(folder, 'everything.tar.gz');
  await decryptArchive({ from: archive, to: packed, identities });
  execFileSync('mkdir', ['-p', unpacked]);
  execFileSync('tar', ['-xzf', packed, '-C', unpacked]);
});
afterAll(async () => {
  await school?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function expectOk({ status }: Response): void {
  if (status !== 200) throw new Error(`The file was refused with ${status}.`);
}

const text = (name: string) => readFileSync(join(unpacked, name), 'utf8');

/** The lines of a table without its headings, each as its cells. No cell here has a line break. */
const table = (name: string) =>
  text(name)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(1, -1).split('","'));

const folderOf = (number: number) =>
  table('reviews.csv').find((cells) => cells.includes(school.reviewOf(number)))?.[0] ?? '';

describe('everything of a school in one archive', () => {
  test('says in plain words what it is, and every file is as its manifest says', () => {
    expect(text('README.txt')).toMatch(/^This is everything that a school kept in Fairview/);
    const { parts } = JSON.parse(text('manifest.json')) as { parts: { name: string; sha256: string }[] };
    const written = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(written).toHaveLength(parts.length + 1);
    for (const { name, sha256 } of parts)
      expect(
        createHash('sha256')
          .update(readFileSync(join(unpacked, name)))
          .digest('hex'),
      ).toBe(sha256);
  });

  test('has each review with as many events as its page, and everything it says', async () => {
    expect(table('reviews.csv')).toHaveLength(2);
    for (const number of [TEACHER, OTHER_TEACHER]) {
      const { body } = await school.call<{ lines: unknown[] }>(
        number,
        'GET',
        `/api/reviews/${school.reviewOf(number)}/history`,
      );
      const events = JSON.parse(text(`${folderOf(number)}/events.json`)) as unknown[];
      expect(events).toHaveLength(body.lines.length);
      const line = table('reviews.csv').find((cells) => cells[0] === folderOf(number));
      expect(line?.slice(9, 11)).toEqual([String(body.lines.length), 'yes']);
      expect(readFileSync(join(unpacked, folderOf(number), 'review.pdf'), 'latin1')).toMatch(/^%PDF-1.7/);
    }
    const { app } = anotherProcess(school);
    const now = await schoolNow(app);
    const review = (await app.reviews.load(school.reviewOf(TEACHER)))?.review;
    if (!review) throw new Error('The review is gone.');
    const events = await app.reviews.events(review.id);
    const { lines } = printedReview({ review, events, context: contextOf(review, now), school: now.name });
    const words = lines.map((line) => line.words).join('\n');
    for (const said of [
      '=SUM(A1), by the globe',
      '=SUM(A1) is what the pupils should try',
      'Plan of a unit',
      'unit.pdf',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('has the attached file, the register, the policies and what was sent, as many as the app says', async () => {
    const attached = readdirSync(join(unpacked, folderOf(TEACHER), 'attached'));
    expect(attached).toEqual([expect.stringMatching(/ unit\.pdf$/)]);
    expect(text(join(folderOf(TEACHER), 'attached', attached[0] ?? ''))).toBe(PDF);
    expect(table('register.csv')).toHaveLength(people.length);
    expect(table('documents.csv')).toEqual([
      ['School improvement plan', PLAN.link, 'improvementPlan', 'Helen Ashdown', expect.stringMatching(/^2026-/)],
    ]);
    expect(table('policies.csv')).toHaveLength(adoptions.length);
    expect(readdirSync(join(unpacked, 'policies'))).toHaveLength(adoptions.length);
    const sent = await school.call<{ messages: unknown[] }>(
      ADMINISTRATOR,
      'GET',
      `/api/delivery/people/${oidOf(TEACHER)}`,
    );
    expect(table('messages.csv').filter(([, oid]) => oid === oidOf(TEACHER))).toHaveLength(sent.body.messages.length);
    expect(table('meetings.csv')).toHaveLength(1);
  });

  test('has no cell that a spreadsheet would carry out, and says how the text is read again', () => {
    expect(table('meetings.csv')[0]).toContain("'=SUM(A1), by the globe");
    const tables = readdirSync(unpacked).filter((name) => name.endsWith('.csv'));
    expect(tables).toHaveLength(8);
    for (const name of tables)
      expect(
        table(name)
          .flat()
          .filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([]);
    expect(text('README.txt')).toContain('take one apostrophe from the beginning of every cell that begins with one');
  });

  test('is for reading, and is not taken for a copy to restore', async () => {
    await expect(openCopy(archive, identities)).rejects.toThrow('was made for reading');
  });
});
