import { expect, test } from 'vitest';
import { limitsOf } from '#domain/limits/limitsOf.ts';
import { limitFor } from './limitFor.ts';

const pack = {
  limits: [
    limitFor('trainedFor', 'KM-21', { what: 'reviewing' }),
    limitFor('trainedFor', 'KM-64', { what: 'observing', staffGroups: ['teacher'] }),
    limitFor('dropIns', 'KM-67', { on: true }),
  ],
};
const rules = (staffGroup: string | null) => limitsOf({ pack, kind: 'trainedFor', staffGroup }).map(({ rule }) => rule);

test('a limit is for its staff groups, and for everybody where it names none', () => {
  expect(rules('teacher')).toEqual(['KM-21', 'KM-64']);
  expect(rules('support')).toEqual(['KM-21']);
  expect(rules(null)).toEqual(['KM-21']);
});
