import { shortDateInWords } from '../calendar/inWords.ts';

/**
 * The kinds of question: one line, a longer text, a list of points, one of several answers, a date, yes or no, a whole
 * number, or rows of several cells.
 */
export const FIELD_KINDS = ['line', 'text', 'points', 'choice', 'date', 'yesNo', 'number', 'rows'] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

type FormQuestion = { kind: FieldKind; columns?: readonly { label: string }[] | undefined };

/** Whether nothing was answered. Rows without a word in any cell are empty. */
export function isEmpty({ kind }: Pick<FormQuestion, 'kind'>, answer: string): boolean {
  if (answer.trim() === '') return true;
  return kind === 'rows' && rowsIn(answer)?.every(isEmptyRow) === true;
}

/** The rows of an answer of the kind `rows`: a JSON list of lists of texts. Undefined if the text is not one. */
export function rowsIn(answer: string): string[][] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(answer);
  } catch {
    return undefined;
  }
  return isRows(read) ? read : undefined;
}

/** Rows as the stored answer, without empty rows; the empty text if none is left. */
export function rowsAnswer(rows: readonly (readonly string[])[]): string {
  const written = rows.filter((row) => !isEmptyRow(row));
  return written.length === 0 ? '' : JSON.stringify(written);
}

/**
 * An answer as people read it, and as a signed text has it: a date as "31 October 2026", yes and no as words, each
 * point on a line, each row on a line with every cell after its name. The empty text if nothing was answered.
 */
export function answerInWords(question: FormQuestion, answer: string): string {
  if (isEmpty(question, answer)) return '';
  switch (question.kind) {
    case 'yesNo':
      return answer === 'yes' ? 'Yes' : 'No';
    case 'date':
      return dateInWords(answer);
    case 'points':
      return linesOf(answer).join('\n');
    case 'rows':
      return rowsInWords(question, answer).join('\n');
    case 'line':
    case 'text':
    case 'choice':
    case 'number':
      return answer.trim();
  }
}

/**
 * The answers that say something, as they are sent: to questions that the form asks, and without empty rows. Text for a
 * question that is no longer asked is left out; `answersLeftOver` has it.
 */
export function answersTo(
  { fields }: { fields: readonly (FormQuestion & { id: string })[] },
  values: Readonly<Record<string, string>>,
) {
  const answered = fields.flatMap((field) => {
    const value = values[field.id] ?? '';
    if (isEmpty(field, value)) return [];
    const rows = field.kind === 'rows' ? rowsIn(value) : undefined;
    return [[field.id, rows ? rowsAnswer(rows) : value] as const];
  });
  return Object.fromEntries(answered);
}

/** Text for questions that the form does not ask, or no longer asks, such as those of an earlier version. */
export function answersLeftOver(
  { fields }: { fields: readonly (FormQuestion & { id: string })[] },
  values: Readonly<Record<string, string>>,
): string[] {
  const asked = new Set(fields.map(({ id }) => id));
  return Object.entries(values).flatMap(([id, value]) =>
    asked.has(id) || value.trim() === ''
      ? []
      : [
          rowsIn(value)
            ?.map((row) => row.join('; '))
            .join('\n') ?? value,
        ],
  );
}

function rowsInWords({ columns = [] }: FormQuestion, answer: string): string[] {
  return (rowsIn(answer) ?? [])
    .filter((row) => !isEmptyRow(row))
    .map((row) =>
      columns
        .map(({ label }, index) => ({ label, cell: (row[index] ?? '').trim().replace(/\s+/g, ' ') }))
        .filter(({ cell }) => cell !== '')
        .map(({ label, cell }) => `${label}: ${cell}`)
        .join('; '),
    );
}

function linesOf(answer: string): string[] {
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function dateInWords(answer: string): string {
  const date = answer.trim();
  return /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(date) ? shortDateInWords(date) : date;
}

const isEmptyRow = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

const isRows = (read: unknown): read is string[][] =>
  Array.isArray(read) && read.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
