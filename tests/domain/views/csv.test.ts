import { describe, expect, test } from 'vitest';
import { csv, CSV_RULE } from '#domain/views/csv.ts';

/** The cells of a file, as RFC 4180 has them: every cell is in quotation marks here. */
const cellsIn = (file: string) =>
  [...file.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

/** What CSV_RULE says to do with a cell. */
const asItWasWritten = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);

// owasp.org/www-community/attacks/CSV_Injection
const FORMULAS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(1,1)',
  '\tx',
  '\r=1',
  '\n=1',
  ' =1+1',
  '  @x',
  '\u00A0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  `=HYPERLINK("https://x.example","look")`,
];
const PLAIN = ['', 'Oracy in every lesson', 'a=b', '2026-10-05', '3 - 4', ' two words', 'say "yes", then\r\nno'];

describe('a CSV file', () => {
  test.each(FORMULAS)('%j, which a spreadsheet might carry out, begins with an apostrophe', (text) => {
    expect(cellsIn(csv([[text]]))).toEqual([`'${text}`]);
  });

  test.each(PLAIN)('%j stays as it is', (text) => {
    expect(cellsIn(csv([[text]]))).toEqual([text]);
  });

  test('by its rule every text is read again as it was written, apostrophes of its own too', () => {
    const texts = [...FORMULAS, ...PLAIN, "'quoted'", "'=1", "''=1", "'", "it's"];
    expect(cellsIn(csv([texts])).map(asItWasWritten)).toEqual(texts);
    expect(CSV_RULE).toContain('take one apostrophe from the beginning of every cell that begins with one');
  });
});
