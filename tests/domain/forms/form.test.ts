import { describe, expect, test } from 'vitest';
import {
  answerInWords,
  type FormField,
  type Form,
  formSchema,
  isEmpty,
  LONGEST_ANSWER,
  problemsWith,
} from '#domain/forms/form.ts';
import { FIELD_KINDS, type FieldKind } from '#domain/forms/answers.ts';

const MORE: Partial<Record<FieldKind, Partial<FormField>>> = {
  choice: { choices: ['Increment', 'No increment due', 'Honorarium'] },
  rows: {
    columns: [
      { id: 'goal', label: 'Goal' },
      { id: 'timescale', label: 'Timescale' },
    ],
  },
};

function question(kind: FieldKind, more: Partial<FormField> = {}): FormField {
  return {
    id: kind,
    label: 'The question',
    kind,
    required: false,
    rule: 'PA-13',
    clause: 'annex 1a',
    ...MORE[kind],
    ...more,
  };
}

function form(...fields: FormField[]): Form {
  return formSchema.parse({ id: 'plan', title: 'Individual plan', fields });
}

/** The message about one answer to one question; undefined when the answer is accepted. */
function saidOf(kind: FieldKind, answer: string, more: Partial<FormField> = {}): string | undefined {
  const problems = problemsWith(form(question(kind, more)), { [kind]: answer });
  expect(problems.every(({ field }) => field === kind)).toBe(true);
  return problems[0]?.message;
}

describe('KM-25 what a form takes as an answer', () => {
  test.each<[FieldKind, string]>([
    ['line', 'Head of year 9'],
    ['text', 'A discussion of chapter three.\n\nEvery pupil spoke.'],
    ['points', 'Count to five.\nAsk three more.'],
    ['choice', 'Honorarium'],
    ['date', '2026-10-31'],
    ['date', '2028-02-29'],
    ['yesNo', 'yes'],
    ['yesNo', 'no'],
    ['number', '0'],
    ['number', '32'],
    ['rows', '[["Lead the choir","by May"],["","by July"]]'],
    ['rows', '[["Lead the choir"]]'],
  ])('%s: %j is accepted', (kind, answer) => {
    expect(saidOf(kind, answer, { required: true })).toBeUndefined();
  });

  test.each<[FieldKind, string, string]>([
    ['line', 'Head of year 9\nand 10', 'Write “The question” on one line.'],
    ['choice', 'Bonus', 'Choose an answer to “The question”: Increment; No increment due; Honorarium.'],
    ['choice', 'honorarium', 'Choose an answer to “The question”: Increment; No increment due; Honorarium.'],
    ['date', '31 October 2026', 'Enter a date for “The question”.'],
    ['date', '2026-02-29', 'Enter a date for “The question”.'],
    ['date', '2026-10-31T10:00', 'Enter a date for “The question”.'],
    ['yesNo', 'maybe', 'Choose yes or no for “The question”.'],
    ['yesNo', 'Yes', 'Choose yes or no for “The question”.'],
    ['number', '-1', 'Enter a whole number for “The question”.'],
    ['number', '2.5', 'Enter a whole number for “The question”.'],
    ['number', 'three', 'Enter a whole number for “The question”.'],
    ['number', '1234567890', 'Enter a whole number for “The question”.'],
    ['rows', 'Lead the choir by May', '“The question” could not be read.'],
    ['rows', '{"goal":"Lead the choir"}', '“The question” could not be read.'],
    ['rows', '["Lead the choir"]', '“The question” could not be read.'],
    ['rows', '[["Lead the choir",5]]', '“The question” could not be read.'],
    ['rows', '[["Lead the choir","by May","with Year 9"]]', '“The question” could not be read.'],
  ])('%s: %j is refused', (kind, answer, message) => {
    expect(saidOf(kind, answer)).toBe(message);
  });

  const MISSING: Record<FieldKind, string> = {
    line: '“The question” is empty. Write an answer.',
    text: '“The question” is empty. Write an answer.',
    points: '“The question” is empty. Write an answer.',
    rows: '“The question” is empty. Write an answer.',
    choice: 'Choose an answer to “The question”.',
    yesNo: 'Choose yes or no for “The question”.',
    date: 'Enter a date for “The question”.',
    number: 'Enter a whole number for “The question”.',
  };

  test.each(FIELD_KINDS)('%s: empty is accepted where nothing must be answered; else it says what to do', (kind) => {
    for (const empty of ['', ' \n ', ...(kind === 'rows' ? ['[]', '[[]]', '[["",""],[" ","\\n"]]'] : [])]) {
      expect(saidOf(kind, empty)).toBeUndefined();
      expect(saidOf(kind, empty, { required: true })).toBe(MISSING[kind]);
    }
    expect(problemsWith(form(question(kind, { required: true })), {})).toEqual([
      { field: kind, message: MISSING[kind] },
    ]);
    expect(problemsWith(form(question(kind)), {})).toEqual([]);
  });

  test.each(FIELD_KINDS)('%s: an answer over the longest says how long it is', (kind) => {
    expect(saidOf(kind, 'a'.repeat(LONGEST_ANSWER + 1))).toBe(
      '“The question” has 20,001 characters; at most 20,000 can be kept. Shorten it by 1.',
    );
    expect(saidOf(kind, ' '.repeat(LONGEST_ANSWER + 1))).toContain('Shorten it by 1.');
  });

  test('the longest text is accepted to its last character', () => {
    expect(saidOf('text', 'a'.repeat(LONGEST_ANSWER))).toBeUndefined();
  });

  test('an answer to a question that the form does not ask is refused by its name, beside every other problem', () => {
    const problems = problemsWith(form(question('line', { required: true }), question('date')), {
      date: 'soon',
      colour: 'blue',
    });
    expect(problems).toEqual([
      { field: 'colour', message: '“Individual plan” has no field called “colour”.' },
      { field: 'line', message: '“The question” is empty. Write an answer.' },
      { field: 'date', message: 'Enter a date for “The question”.' },
    ]);
  });
});

describe('KM-25 what a form may ask', () => {
  const said = (...fields: Partial<FormField>[]) => {
    const read = formSchema.safeParse({ id: 'selfReview', title: 'Self-review', fields });
    return (read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
  };

  test('every kind of question is accepted', () => {
    expect(said(...FIELD_KINDS.map((kind) => question(kind)))).toEqual([]);
  });

  test.each<[string, Partial<FormField>, string, string]>([
    ['no question', question('line', { label: '  ' }), 'label', 'Write the question.'],
    [
      'a long question',
      question('line', { label: 'a'.repeat(301) }),
      'label',
      'A question has at most 300 characters.',
    ],
    ['long help', question('line', { hint: 'a'.repeat(1001) }), 'hint', 'The help has at most 1,000 characters.'],
    ['no answers', { ...question('line'), kind: 'choice' }, 'choices', 'Give at least two answers to choose from.'],
    ['one answer', question('choice', { choices: ['Yes'] }), 'choices', 'Give at least two answers to choose from.'],
    ['an empty answer', question('choice', { choices: ['Yes', ' '] }), 'choices.1', 'Write the answer, or remove it.'],
    [
      'an answer twice',
      question('choice', { choices: ['Yes', 'No', 'Yes'] }),
      'choices.2',
      'This answer is there already.',
    ],
    ['no cells', { ...question('line'), kind: 'rows' }, 'columns', 'Say what the cells of a row are.'],
    [
      'one cell',
      question('rows', { columns: [{ id: 'goal', label: 'Goal' }] }),
      'columns',
      'Give at least two cells; for one a list of points does.',
    ],
    [
      'a cell without a name',
      question('rows', {
        columns: [
          { id: 'goal', label: 'Goal' },
          { id: 'by', label: '' },
        ],
      }),
      'columns.1.label',
      'Name the cell, or remove it.',
    ],
    [
      'a cell twice',
      question('rows', {
        columns: [
          { id: 'goal', label: 'Goal' },
          { id: 'goal', label: 'Goal' },
        ],
      }),
      'columns.1.id',
      'This cell is there already.',
    ],
    [
      'an id that every object has',
      question('line', { id: 'constructor' }),
      'id',
      'another id: this one has a meaning of its own',
    ],
  ])('%s is refused at its place', (_, field, place, message) => {
    expect(said(question('text'), field)).toEqual([[`fields.1.${place}`, message]]);
  });

  test('two questions with one id are refused at the second', () => {
    expect(said(question('text'), question('date', { id: 'text' }))).toEqual([
      ['fields.1.id', 'Two questions are called “text”.'],
    ]);
  });

  test('a form without questions, or with more than 60, is refused', () => {
    expect(said()).toEqual([['fields', 'A form asks at least one question.']]);
    const many = Array.from({ length: 61 }, (_, index) => question('line', { id: `line${index}` }));
    expect(said(...many)).toEqual([['fields', 'A form has at most 60 questions.']]);
  });
});

describe('X-08 an answer as it is read and signed', () => {
  test.each<[FieldKind, string, string]>([
    ['line', ' Head of year 9 ', 'Head of year 9'],
    ['text', 'One.\n\nTwo.\n', 'One.\n\nTwo.'],
    ['points', ' Count to five. \n\nAsk three more.\n', 'Count to five.\nAsk three more.'],
    ['choice', 'Honorarium', 'Honorarium'],
    ['date', '2026-10-05', '5 October 2026'],
    ['date', '2027-01-31', '31 January 2027'],
    ['date', 'soon', 'soon'],
    ['yesNo', 'yes', 'Yes'],
    ['yesNo', 'no', 'No'],
    ['number', '32', '32'],
    [
      'rows',
      '[["Lead the choir","by May"],["",""],[" Sing\\nin tune ",""],["","by July"]]',
      'Goal: Lead the choir; Timescale: by May\nGoal: Sing in tune\nTimescale: by July',
    ],
  ])('%s: %j', (kind, answer, words) => {
    expect(answerInWords(question(kind), answer)).toBe(words);
  });

  test.each(FIELD_KINDS)('%s: nothing answered is nothing read, not a “No”', (kind) => {
    for (const empty of ['', '  ', ...(kind === 'rows' ? ['[["",""]]'] : [])]) {
      expect(isEmpty({ kind }, empty)).toBe(true);
      expect(answerInWords(question(kind), empty)).toBe('');
    }
  });
});
