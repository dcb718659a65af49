import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { isBefore } from '#domain/calendar/moments.ts';
import { rowKind, type StoredRow } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, putRow, replaceRow } from './writes.ts';

const instant = z.iso.datetime();

const runSchema = z.strictObject({
  run: z.guid(),
  startedAt: instant,
  /** When the last check was made; empty until then. */
  finishedAt: z.union([z.literal(''), instant]),
  version: z.string(),
});

export const PREFLIGHT = rowKind({
  table: 'Trouble',
  name: 'preflight',
  isOf: ({ partitionKey }) => partitionKey === 'preflight',
  holds: runSchema,
});

const findingSchema = z.strictObject({ state: z.enum(['ok', 'wrong', 'notNeeded']), found: z.string() });

export const PREFLIGHT_FINDING = rowKind({
  table: 'Trouble',
  name: 'preflightFinding',
  isOf: ({ partitionKey }) => partitionKey === 'preflightFinding',
  holds: findingSchema.extend({ run: z.guid() }),
});

export const PROBE = rowKind({
  table: 'Trouble',
  name: 'probe',
  isOf: ({ partitionKey }) => partitionKey === 'probe',
  holds: z.strictObject({ run: z.guid(), at: instant }),
});

/** A run of the check of the installation, whose id its findings and probes repeat. Times are ISO instants. */
export type PreflightRun = z.infer<typeof runSchema>;

/** What a check found, in words that hold nothing about anybody. */
export type CheckFinding = z.infer<typeof findingSchema>;

/** The last check of the installation: the run, what it found, and which of its probes came through. */
export function createPreflightStore(tables: Tables) {
  const LAST = { partitionKey: 'preflight', rowKey: 'last' };

  /**
   * Begins a run, unless one that began after `since` (an ISO instant) goes on: two at once would each write over what the
   * other found. Answers whether it has begun.
   */
  async function begin(run: PreflightRun, since: string): Promise<boolean> {
    const table = await tables('Trouble');
    const row = PREFLIGHT.write(LAST, run);
    const found = await findRow<StoredRow & { etag: string }>({
      table,
      partition: LAST.partitionKey,
      row: LAST.rowKey,
    });
    if (!found) return (await createRow(table, row)) !== undefined;
    const before = PREFLIGHT.readOrPassOver(found);
    if (before && before.finishedAt === '' && !isBefore(before.startedAt, since)) return false;
    return (await replaceRow({ table, row, etag: found.etag })) !== undefined;
  }

  /** The last run; undefined where there was none. */
  async function last(): Promise<PreflightRun | undefined> {
    const row = await findRow({ table: await tables('Trouble'), partition: LAST.partitionKey, row: LAST.rowKey });
    return row && PREFLIGHT.readOrPassOver(row);
  }

  const isLast = async (run: string) => (await last())?.run === run;

  /** Notes that a run has made its last check. */
  async function finish(run: PreflightRun): Promise<void> {
    if (await isLast(run.run)) await putRow(await tables('Trouble'), PREFLIGHT.write(LAST, run));
  }

  type FoundArgs = { run: string; check: string; finding: CheckFinding };

  async function found({ run, check, finding }: FoundArgs): Promise<void> {
    if (!(await isLast(run))) return;
    const keys = { partitionKey: 'preflightFinding', rowKey: check };
    await putRow(await tables('Trouble'), PREFLIGHT_FINDING.write(keys, { run, ...finding }));
  }

  /** What a run has found so far, by check. */
  async function findings(run: string): Promise<Map<string, CheckFinding>> {
    const of = new Map<string, CheckFinding>();
    const filter = odata`PartitionKey eq 'preflightFinding'`;
    for await (const row of (await tables('Trouble')).listEntities({ queryOptions: { filter } })) {
      const read = PREFLIGHT_FINDING.readOrPassOver(row);
      if (read?.run === run) of.set(row.rowKey ?? '', { state: read.state, found: read.found });
    }
    return of;
  }

  type CameArgs = { run: string; through: string; at: string };

  /**
   * Notes that a probe came through, such as one that was put into a queue. One of an earlier run, which Outlook sends for an
   * hour, says nothing about the last run and is passed over.
   */
  async function came({ run, through, at }: CameArgs): Promise<void> {
    if (!(await isLast(run))) return;
    await putRow(await tables('Trouble'), PROBE.write({ partitionKey: 'probe', rowKey: through }, { run, at }));
  }

  /** The probes of a run that came through. */
  async function probes(run: string): Promise<Set<string>> {
    const through = new Set<string>();
    const filter = odata`PartitionKey eq 'probe'`;
    for await (const row of (await tables('Trouble')).listEntities({ queryOptions: { filter } }))
      if (PROBE.readOrPassOver(row)?.run === run) through.add(row.rowKey ?? '');
    return through;
  }

  return { begin, finish, last, found, findings, came, probes };
}
