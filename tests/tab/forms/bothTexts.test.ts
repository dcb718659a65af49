import { expect, test } from 'vitest';
import type { FieldKind } from '#domain/forms/answers.ts';
import { type FormField, formSchema } from '#domain/forms/form.ts';
import { bothTexts } from '#tab/forms/bothTexts.ts';

const field = (kind: FieldKind, more: Partial<FormField> = {}): FormField => ({
  id: kind,
  label: 'The question',
  kind,
  required: false,
  rule: 'KM-25',
  clause: '4.3',
  ...more,
});
const form = formSchema.parse({
  id: 'plan',
  title: 'Plan',
  fields: [
    field('line'),
    field('text'),
    field('points'),
    field('date'),
    field('choice', { choices: ['Increment', 'Honorarium'] }),
    field('rows', {
      columns: [
        { id: 'goal', label: 'Goal' },
        { id: 'by', label: 'By' },
      ],
    }),
  ],
});

test('both texts of two windows are kept, each kind of question in its own way', () => {
  const mine = {
    line: 'Year 9',
    text: 'Mine.',
    points: 'One',
    date: '2026-10-31',
    choice: 'Increment',
    rows: '[["Sing",""]]',
  };
  const theirs = {
    line: 'Year 10',
    text: 'Theirs.',
    points: 'Two',
    date: '2026-11-01',
    choice: 'Honorarium',
    rows: '[["","May"],["",""]]',
  };
  expect(bothTexts({ mine, theirs, form })).toEqual({
    line: 'Year 9 / Year 10',
    text: 'Mine.\n\nTheirs.',
    points: 'One\nTwo',
    date: '2026-10-31',
    choice: 'Increment',
    rows: '[["Sing",""],["","May"]]',
  });
});

test('what is only in one window is taken from it, and what is the same stands once', () => {
  expect(
    bothTexts({ mine: { text: 'Same.', date: '' }, theirs: { text: 'Same.', date: '2026-11-01', line: 'New' }, form }),
  ).toEqual({
    text: 'Same.',
    date: '2026-11-01',
    line: 'New',
  });
});
