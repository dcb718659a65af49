import { rowsAnswer, rowsIn } from '#domain/forms/answers.ts';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';

/** Targets of groups as the rows of a form: group, subject, percentage for the first level and for the second. */
export function rowsOfGroups(groups: readonly GroupTarget[]): string {
  return rowsAnswer(
    groups.map(({ group, subject, good, outstanding }) => [
      group,
      subject,
      Number.isNaN(good) ? '' : `${good}`,
      `${outstanding ?? ''}`,
    ]),
  );
}

/** The rows of a form as targets. Text that is not a number is left for the server to refuse, in words at the field. */
export function groupsInRows(rows: string): GroupTarget[] {
  return (rowsIn(rowsAnswer(rowsIn(rows) ?? [])) ?? []).map(
    ([group = '', subject = '', good = '', outstanding = '']) => ({
      group: group.trim(),
      subject: subject.trim(),
      good: percentIn(good) ?? Number.NaN,
      outstanding: percentIn(outstanding),
    }),
  );
}

/**
 * Rows from a spreadsheet or a list: cells are divided by tabs, semicolons or commas; a heading without numbers is left
 * out.
 */
export function rowsInPasted(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .filter((cells, index) => index > 0 || cells.slice(2).some((cell) => /\d/.test(cell)))
    .map((cells) => cells.slice(0, Math.max(CELLS, cells.findLastIndex((cell) => cell !== '') + 1)));
}

/** Group, subject and two percentages. */
const CELLS = 4;

/** The first pasted row with too many cells, in words; undefined where there is none. */
export function tooManyCells(rows: readonly string[][]): string | undefined {
  const row = rows.find((cells) => cells.length > CELLS);
  return row && `“${row.join(' ')}” has ${row.length} cells; a row has at most ${CELLS}. Take out what is too much.`;
}

function percentIn(cell: string): number | null {
  const text = cell.replace('%', '').trim();
  return text === '' ? null : Number(text);
}
