import { expect, test } from 'vitest';
import { furtherObservation } from '#domain/limits/furtherObservation.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('furtherObservation', 'KM-73', {});
const meeting = { on: '2027-02-01', minutes: 60, focus: 'Questioning' };
const visit = { on: '2027-03-01', planned: 120, agreed: [] };

test('KM-73 observation within the plan needs no revision meeting', () => {
  expect(furtherObservation(limit, { ...visit, withThisOne: 120 })).toBeUndefined();
});

test('KM-73 beyond the plan it is refused, with both numbers', () => {
  expect(furtherObservation(limit, { ...visit, withThisOne: 170 })).toMatchObject({
    force: 'must',
    rule: 'KM-73',
    message:
      'The limit in words. With this visit there would be 2 hours 50 minutes; planned were 2 hours, and no more was agreed by Monday 1 March 2027.',
  });
});

test('KM-73 a revision meeting allows just as much as it agreed', () => {
  expect(furtherObservation(limit, { ...visit, withThisOne: 180, agreed: [meeting] })).toBeUndefined();
  expect(furtherObservation(limit, { ...visit, withThisOne: 190, agreed: [meeting] })?.message).toContain(
    'planned were 2 hours, and 1 hour more were agreed',
  );
  expect(furtherObservation(limit, { ...visit, withThisOne: 240, agreed: [meeting, meeting] })).toBeUndefined();
});

test('KM-73 an agreement without a focus, or made after the visit, does not count', () => {
  const withThisOne = 180;
  expect(furtherObservation(limit, { ...visit, withThisOne, agreed: [{ ...meeting, focus: ' ' }] })?.message).toContain(
    'no more was agreed with a focus by',
  );
  const late = furtherObservation(limit, { ...visit, withThisOne, agreed: [{ ...meeting, on: '2027-03-02' }] });
  expect(late?.rule).toBe('KM-73');
  expect(late?.message).toContain('no more was agreed by');
  expect(furtherObservation(limit, { ...visit, withThisOne, agreed: [{ ...meeting, on: visit.on }] })).toBeUndefined();
});
