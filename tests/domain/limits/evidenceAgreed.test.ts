import { expect, test } from 'vitest';
import { evidenceAgreed } from '#domain/limits/evidenceAgreed.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('evidenceAgreed', 'KM-27', {});
const survey = {
  what: 'Parents’ survey',
  agreedOn: '2026-10-12',
  collectedOn: '2027-03-01',
  sharedOn: '2027-03-02',
  usedOn: '2027-10-11',
};

test('KM-27 agreed at the planning meeting before and shared as it was collected, it counts', () => {
  expect(evidenceAgreed(limit, survey)).toBeUndefined();
  expect(evidenceAgreed(limit, { ...survey, usedOn: null })).toBeUndefined();
});

test('KM-27 without agreement it does not count, nor by agreement of the review meeting itself', () => {
  expect(evidenceAgreed(limit, { ...survey, agreedOn: null })).toMatchObject({
    force: 'must',
    rule: 'KM-27',
    message: 'The limit in words. “Parents’ survey” was not agreed at the planning meeting before.',
  });
  expect(evidenceAgreed(limit, { ...survey, agreedOn: '2027-10-11' })?.message).toContain(
    'was agreed only on Monday 11 October 2027',
  );
});

test('KM-27 not shared, or shared only on the day of the meeting, it does not count', () => {
  expect(evidenceAgreed(limit, { ...survey, sharedOn: null })?.message).toContain(
    'was collected on Monday 1 March 2027 and has not been shared',
  );
  expect(evidenceAgreed(limit, { ...survey, sharedOn: '2027-10-11' })?.message).toContain(
    'shared only on Monday 11 October 2027, not before the meeting',
  );
  expect(evidenceAgreed(limit, { ...survey, sharedOn: '2027-10-10' })).toBeUndefined();
});
