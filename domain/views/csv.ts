/** Spreadsheet programs take a cell that begins so for a formula and would carry it out. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens. Every cell is in quotes. Text that looks like a formula gets
 * an apostrophe before it, so that it stays text.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text.trimStart()) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
