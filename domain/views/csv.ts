/**
 * What a spreadsheet program takes for the beginning of a formula, which it would carry out: OWASP's list, its full-width
 * forms among it, also after blanks, which some programs leave out. An apostrophe is among them so that the rule can be undone.
 */
const LIKE_A_FORMULA = /^(?:[\t\r\n']|\s*[=+\-@＝＋－＠])/;

/** The rule of `csv` in words, for whoever reads such a file by a program. */
export const CSV_RULE = `A cell that begins like a formula (= + - @, a tab or a line break, also after blanks) or with an apostrophe has an
apostrophe added at its beginning, so that a spreadsheet shows it and carries nothing out. To read the text as it was written,
take one apostrophe from the beginning of every cell that begins with one.`;

/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens, with every cell in quotation marks. Every such file that the app
 * writes is written here, by `CSV_RULE`.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
