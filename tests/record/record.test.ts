import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { startLocally } from '#local/compose.ts';
import { seedSchool } from '#local/school/seed.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { openStored } from '../stored/openStored.ts';
import { type ExportedRow, exportRecord } from './exportRecord.ts';

/**
 * docs/record.md in another language: what a stranger finds who has the tables, and nothing of Fairview. Where there is
 * no Python on the machine the tests say so, and are not run.
 */
const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const script = join(import.meta.dirname, 'check_record.py');

/** What the script says of a folder, its last line by itself. */
function check(folder: string, { skip }: TestContext): { faults: string[]; total: string } {
  skip(PYTHON === undefined, 'There is no Python on this machine: no other program checks the record.');
  const { stdout, stderr, status } = spawnSync(PYTHON ?? '', [script, folder], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  expect(status).toBe(lines.length > 1 ? 1 : 0);
  return { faults: lines.slice(0, -1), total: lines.at(-1) ?? '' };
}

/** A kind of document that can be attached under each policy; `other` under the Kent model. */
const KINDS: Record<string, string> = {
  'maths-school': 'evidence',
  'support-staff': 'evidence',
  conversations: 'evidence',
  'trust-associate-staff': 'information',
};

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-record-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a record is checked from the tables alone, by another program', () => {
  test('X-08 the demonstration school: every chain, every signature', async (context) => {
    const fairview = await startLocally({ port: 0, folder: null, storage: await emptyStorage() });
    const folder = newFolder();
    try {
      await seedSchool(fairview, () => undefined);
      await exportRecord(fairview.storageConnectionString, folder);
    } finally {
      await fairview.stop();
    }
    const { faults, total } = check(folder, context);
    expect(faults).toEqual([]);
    const [reviews = 0, events = 0, signatures = 0] = total.match(/\d+/g)?.map(Number) ?? [];
    expect(reviews).toBeGreaterThanOrEqual(44);
    expect(events).toBeGreaterThan(400);
    expect(signatures).toBeGreaterThan(20);
  });

  describe('what an earlier version stored, gone on with by this one', () => {
    const folder = newFolder();
    let rows: ExportedRow[] = [];
    let reviewId = '';

    beforeAll(async () => {
      const school = await openStored('told');
      try {
        const open = school.stored.reviews.filter(({ isOpen }) => isOpen);
        for (const { id } of open) {
          const review = (await school.app.reviews.load(id))?.review;
          if (!review) throw new Error(`Review ${id} is not there.`);
          const { reviewerOid, policy } = review;
          const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF');
          const form = new FormData();
          form.set('kind', KINDS[policy.pack] ?? 'other');
          form.set('title', 'For later');
          form.set('file', new File([bytes], 'later.pdf', { type: 'application/pdf' }));
          const token = await school.fairview.tenant.tokenFor(reviewerOid);
          const answer = await fetch(`${school.origin}/api/reviews/${id}/documents/${randomUUID()}`, {
            method: 'PUT',
            headers: { Authorization: `Bearer ${token}` },
            body: form,
          });
          if (answer.ok) reviewId = id;
        }
        await exportRecord(school.fairview.storageConnectionString, folder);
      } finally {
        await school.stop();
      }
      rows = JSON.parse(readFileSync(join(folder, 'Reviews.json'), 'utf8')) as ExportedRow[];
    });

    test('X-08 old events and new ones are one chain; the files are those that were attached', (context) => {
      const { faults, total } = check(folder, context);
      expect(faults).toEqual([]);
      expect(total).toMatch(/ [1-9]\d* files: 0 faults$/);
    });

    const changed = (change: (own: ExportedRow[]) => ExportedRow[], context: TestContext) => {
      const other = newFolder();
      const own = rows.filter(({ PartitionKey }) => PartitionKey === reviewId).map((row) => ({ ...row }));
      writeFileSync(join(other, 'Reviews.json'), JSON.stringify({ value: change(own) }));
      return check(other, context).faults;
    };
    const isEvent = ({ RowKey }: ExportedRow) => RowKey.startsWith('event-');
    const rewritten = (row: ExportedRow, from: string, to: string): ExportedRow => ({
      ...row,
      text0: gzipSync(
        gunzipSync(Buffer.from(String(row['text0']), 'base64'))
          .toString('utf8')
          .replace(from, to),
      ).toString('base64'),
    });

    test.for<[string, (own: ExportedRow[]) => ExportedRow[]]>([
      ['one taken out of the middle', (own) => own.filter(({ RowKey }) => RowKey !== 'event-00000002')],
      ['the last one cut off', (own) => own.filter((row) => row !== own.findLast(isEvent))],
      ['all of them gone', (own) => own.filter((row) => !isEvent(row))],
      [
        'a word changed',
        (own) => own.map((row) => (row === own.findLast(isEvent) ? rewritten(row, 'later', 'other') : row)),
      ],
      [
        'two that change places',
        (own) =>
          own.map((row) => ({ ...row, RowKey: row.RowKey.replace(/[23]$/, (digit) => (digit === '2' ? '3' : '2')) })),
      ],
      ['one of another review', (own) => own.map((row) => ({ ...row, PartitionKey: randomUUID() }))],
    ])('X-08 tampering shows: %s', ([, change], context) => {
      expect(changed(change, context).length).toBeGreaterThan(0);
    });
  });
});

test('the check stands in one file that needs nothing but Python', () => {
  const imports = readFileSync(script, 'utf8').match(/^(?:import|from) .*$/gm);
  expect(imports).toEqual(['import base64, gzip, hashlib, itertools, json, pathlib, re, sys']);
  expect(
    execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'docs/record.md'], { encoding: 'utf8' }),
  ).not.toBe('');
});
