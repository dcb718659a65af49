import type { ArchiveWriter } from './archive.ts';
import { type CopiedRow, rowAsLine } from './rows.ts';

/** The size of a part of a table, in characters. */
const PART_SIZE = 4_000_000;

/** What was copied: rows by table, and `reviews` and `files`. */
export type Counts = Record<string, number>;

export type TableParts = ReturnType<typeof partsInto>;

/** Collects the rows of one table after the other into parts of some size. */
export function partsInto(writer: ArchiveWriter, counts: Counts) {
  const parts = new Map<string, number>();
  let lines: string[] = [];
  let size = 0;

  async function add(table: string, row: CopiedRow): Promise<void> {
    const line = rowAsLine(row);
    lines.push(line);
    size += line.length;
    if (size >= PART_SIZE) await flush(table);
  }

  async function flush(table: string): Promise<void> {
    if (lines.length === 0) return;
    const number = (parts.get(table) ?? 0) + 1;
    const name = `tables/${table}/${String(number).padStart(6, '0')}.jsonl`;
    await writer.add(name, lines.map((line) => `${line}\n`).join(''), { rows: lines.length });
    parts.set(table, number);
    counts[table] = (counts[table] ?? 0) + lines.length;
    lines = [];
    size = 0;
  }

  return { add, flush };
}
