import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * docs/record.md in another language: what an outsider finds who has the tables, and nothing of Fairview. On a machine
 * without Python the tests say so, and do not run.
 */
const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const script = join(import.meta.dirname, 'check_record.py');

/** The script's findings about a folder, with its last line separate. */
function check(folder: string, { skip }: TestContext): { faults: string[]; total: string } {
  skip(PYTHON === undefined, 'There is no Python on this machine: no other program checks the record.');
  return checked(folder);
}

function checked(folder: string): { faults: string[]; total: string } {
  const { stdout, stderr, status } = spawnSync(PYTHON ?? '', [script, folder], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return findings(stdout, status);
}

function findings(text: string, status: number | null): { faults: string[]; total: string } {
  const lines = text.trim().split('\n');
  expect(status).toBe(lines.length > 1 ? 1 : 0);
  return { faults: lines.slice(0, -1), total: lines.at(-1) ?? '' };
}

/** The same script on one folder after the other, in one process: starting it takes longer than a check. */
const ONE_AFTER_THE_OTHER = `
import pathlib, sys
sys.path.insert(0, sys.argv[1])
import check_record
for folder in sys.argv[2:]:
    print("\\x1f", check_record.main(pathlib.Path(folder)), "\\x1e", sep="", end="")
`;

function checkedAll(folders: readonly string[]): { faults: string[]; total: string }[] {
  const args = ['-B', '-c', ONE_AFTER_THE_OTHER, import.meta.dirname, ...folders];
  const { stdout, stderr } = spawnSync(PYTHON ?? '', args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (stderr) throw new Error(stderr);
  return stdout
    .split('\x1E')
    .slice(0, -1)
    .map((each) => each.split('\x1F'))
    .map(([text = '', status]) => findings(text, Number(status)));
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

    describe('whatever is wrong with one row is a fault that names it, and the other reviews are checked too', () => {
      const others = () => new Set(rows.map(({ PartitionKey }) => PartitionKey)).size;
      const number = ({ RowKey }: ExportedRow) => Number(RowKey.slice('event-'.length));
      const ownRows = () => rows.filter(({ PartitionKey }) => PartitionKey === reviewId);
      const there = (row: ExportedRow | undefined): ExportedRow => {
        if (!row) throw new Error('There is no such row.');
        return row;
      };
      const lastEvent = () => there(ownRows().findLast(isEvent));

      type Change = (row: ExportedRow) => ExportedRow[];

      /** What is found in the whole export, once with each change of this review's rows; with its files or without any. */
      const faultsOfEach = (changes: readonly Change[], { skip }: TestContext, withFiles = false) => {
        skip(PYTHON === undefined, 'There is no Python on this machine: no other program checks the record.');
        const exports = changes.map((change) => {
          const other = newFolder();
          if (withFiles) cpSync(join(folder, 'files'), join(other, 'files'), { recursive: true });
          const all = rows.flatMap((row) => (row.PartitionKey === reviewId ? change(row) : [row]));
          writeFileSync(join(other, 'Reviews.json'), JSON.stringify(all));
          return other;
        });
        return checkedAll(exports).map(({ faults, total }) => {
          expect(total).toMatch(new RegExp(`^${others()} reviews, `));
          expect(faults.filter((fault) => !fault.startsWith(`${reviewId}: `))).toEqual([]);
          return faults.map((fault) => fault.slice(`${reviewId}: `.length));
        });
      };
      const faultsOf = (change: Change, context: TestContext, withFiles = false) =>
        faultsOfEach([change], context, withFiles)[0] ?? [];
      const only = (row: ExportedRow, changed: ExportedRow[]) => (each: ExportedRow) =>
        each === row ? changed : [each];
      const without = (row: ExportedRow, column: string) => {
        const { [column]: _, ...rest } = row;
        return rest as ExportedRow;
      };

      /**
       * Bytes of gzip's header that do not depend on the text: the time, the compression level, the system (RFC 1952).
       */
      const IDLE = new Set([4, 5, 6, 7, 8, 9]);

      test('every byte of what is packed', (context) => {
        const row = lastEvent();
        const packed = Buffer.from(String(row['text0']), 'base64');
        const step = Math.ceil(packed.length / 40);
        const places = [...packed.keys()].filter((at) => at < 20 || at % step === 0 || at >= packed.length - 8);
        expect(places.length).toBeGreaterThan(50);
        const changes = places.map((at) => {
          const flipped = Buffer.from(packed);
          flipped.writeUInt8(packed.readUInt8(at) ^ 0xff, at);
          return only(row, [{ ...row, text0: flipped.toString('base64') }]);
        });
        const found = faultsOfEach(changes, context);
        expect(places.filter((_, index) => found[index]?.length === 0)).toEqual(places.filter((at) => IDLE.has(at)));
        for (const fault of found.flat()) expect(fault).toMatch(new RegExp(`^event ${number(row)} `));
      });

      test.for(['seq', 'previous', 'hash', 'shape', 'text0'])('an event without its column %s', (column, context) => {
        const row = lastEvent();
        expect(row).toHaveProperty(column);
        const faults = faultsOf(only(row, [without(row, column)]), context);
        expect(faults[0]).toMatch(new RegExp(`^event ${number(row)} `));
      });

      test('an event with columns of another type', (context) => {
        const row = lastEvent();
        const changes = ['seq', 'previous', 'hash', 'shape', 'text0'].flatMap((column) =>
          [null, [], {}, 'ä', 1.5, true].map((value) => only(row, [{ ...row, [column]: value }])),
        );
        for (const faults of faultsOfEach(changes, context))
          expect(faults[0]).toMatch(new RegExp(`^event ${number(row)} `));
      });

      test('an event of shape 1 whose row says a shape', (context) => {
        const row = there(ownRows().find(isEvent));
        expect(row).not.toHaveProperty('shape');
        expect(faultsOf(only(row, [{ ...row, shape: 2 }]), context)).toContain(
          'event 1 says another shape than its row',
        );
      });

      test('text that is no event', (context) => {
        const row = lastEvent();
        const texts = [
          '',
          'null',
          '[]',
          '7',
          '"event"',
          '{}',
          '{"event":null}',
          '{"event":[],"seq":1}',
          '[['.repeat(9e4),
        ];
        const changes = texts.map((text) => only(row, [{ ...row, text0: gzipSync(text).toString('base64') }]));
        for (const faults of faultsOfEach(changes, context))
          expect(faults[0]).toMatch(new RegExp(`^event ${number(row)} `));
      });

      test('a row key that is not the number of the event', (context) => {
        const row = lastEvent();
        const RowKey = row.RowKey.replace(/.$/, '~');
        expect(faultsOf(only(row, [{ ...row, RowKey }]), context)).toEqual([
          `event ${number(row)} is missing, or stands at another place`,
        ]);
      });

      test('a head that is gone, or says less', (context) => {
        const head = there(ownRows().find(({ RowKey }) => RowKey === 'head'));
        expect(faultsOf(only(head, []), context)).toEqual(['there are rows of it, but no head']);
        for (const column of ['version', 'lastHash'])
          expect(faultsOf(only(head, [without(head, column)]), context)).toEqual([
            'the state kept beside the events is not that of the last event',
          ]);
      });

      test('a row that is none of a review, and a second head', (context) => {
        const head = there(ownRows().find(({ RowKey }) => RowKey === 'head'));
        expect(faultsOf(only(head, [head, { ...head, RowKey: 'Event-00000002' }]), context)).toEqual([
          'there is a row that is none of a review: Event-00000002',
        ]);
        expect(faultsOf(only(head, [head, head]), context)).toEqual(['there is more than one state beside the events']);
      });

      test('a review of which only the marks of commands are left', (context) => {
        expect(faultsOf((row) => (row.RowKey === 'head' || isEvent(row) ? [] : [row]), context)).toEqual([
          'there are rows of it, but no events and no head',
        ]);
      });

      test('a file that is gone, of the last event', (context) => {
        const row = lastEvent();
        expect(faultsOf((each) => [each], context, true)).toEqual([]);
        const names = readdirSync(join(folder, 'files', reviewId), { recursive: true, encoding: 'utf8' });
        rmSync(join(folder, 'files', reviewId, names.find((name) => /[0-9a-f]{64}$/.test(name)) ?? 'none'));
        expect(faultsOf((each) => [each], context, true)).toEqual([
          `event ${number(row)}: the file that was attached is missing`,
        ]);
      });

      test('numbers that a tool copied as texts, or with their type, are the same numbers', (context) => {
        const copied = (row: ExportedRow): ExportedRow => {
          if (isEvent(row)) return { ...row, seq: String(row['seq']) };
          if (row.RowKey !== 'head') return row;
          return { ...row, version: { edm_type: 'Edm.Int64', value: row['version'] } };
        };
        expect(faultsOf((row) => [copied(row)], context)).toEqual([]);
      });
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
