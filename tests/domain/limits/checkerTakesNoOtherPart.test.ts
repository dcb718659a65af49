import { expect, test } from 'vitest';
import { checkerTakesNoOtherPart } from '#domain/limits/checkerTakesNoOtherPart.ts';
import { limitFor } from './limitFor.ts';

const chairAlone = limitFor('checkerTakesNoOtherPart', 'KM-48', { most: 1 });
const upToTwo = limitFor('checkerTakesNoOtherPart', 'KM-48', { most: 2 });
const who = (...names: string[]) => names.map((displayName) => ({ oid: displayName, displayName }));
const others = { revieweeOid: 'Helen', reviewerOids: ['Anna', 'Ben'], appealHearerOids: ['Hugh'] };

test('KM-48 a governor who takes no other part may check', () => {
  expect(checkerTakesNoOtherPart(chairAlone, { ...others, checkers: who('Chris') })).toBeUndefined();
  expect(checkerTakesNoOtherPart(upToTwo, { ...others, checkers: who('Chris', 'Dee') })).toBeUndefined();
});

test('KM-48 a member of the panel is refused', () => {
  expect(checkerTakesNoOtherPart(chairAlone, { ...others, checkers: who('Anna') })).toMatchObject({
    force: 'must',
    rule: 'KM-48',
    message: 'The limit in words. Anna takes part in the review.',
  });
});

test('KM-48 whoever hears an appeal, and the headteacher, are refused', () => {
  const message = checkerTakesNoOtherPart(upToTwo, { ...others, checkers: who('Hugh', 'Helen') })?.message;
  expect(message).toContain('Hugh hears the appeal.');
  expect(message).toContain('Helen is the person who is reviewed.');
});

test('KM-48 no more than the school has set; the same one twice is one', () => {
  expect(checkerTakesNoOtherPart(upToTwo, { ...others, checkers: who('Chris', 'Dee', 'Eve') })?.message).toBe(
    'The limit in words. 3 are named; the most is 2.',
  );
  expect(checkerTakesNoOtherPart(chairAlone, { ...others, checkers: who('Chris', 'Chris') })).toBeUndefined();
});
