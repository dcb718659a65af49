import type { FieldKind } from '#domain/forms/answers.ts';

/** The kinds of question as an administrator sees them, the simple ones first. */
export const KINDS_IN_WORDS: Record<FieldKind, string> = {
  text: 'Longer text',
  line: 'One line',
  points: 'List of points',
  yesNo: 'Yes or no',
  choice: 'One of several answers',
  date: 'Date',
  number: 'Whole number',
  rows: 'Table: rows of several cells',
};
