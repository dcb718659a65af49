import { expect, test } from 'vitest';
import { withholdingNeedsRecord } from '#domain/limits/withholdingNeedsRecord.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('withholdingNeedsRecord', 'TA-27', {});
const recorded = {
  withheld: true,
  on: '2027-02-01',
  concernsMadeKnownOn: '2026-10-05',
  supportGivenFrom: '2026-10-12',
};

test('TA-27 an increment can be withheld where concerns and support are on record from before', () => {
  expect(withholdingNeedsRecord(limit, recorded)).toBeUndefined();
});

test('TA-27 without a record of either it is refused, with each reason', () => {
  const none = { ...recorded, concernsMadeKnownOn: null, supportGivenFrom: null };
  expect(withholdingNeedsRecord(limit, none)).toMatchObject({
    force: 'must',
    rule: 'TA-27',
    message:
      'The limit in words. No record says that the concerns were made known. No record says that support was given.',
  });
});

test('TA-27 concerns made known on the day itself were not made known before', () => {
  expect(withholdingNeedsRecord(limit, { ...recorded, concernsMadeKnownOn: '2027-02-01' })?.message).toContain(
    'the concerns were made known on Monday 1 February 2027, not before Monday 1 February 2027',
  );
});

test('TA-27 where nothing is withheld no record is asked for', () => {
  const none = { ...recorded, withheld: false, concernsMadeKnownOn: null, supportGivenFrom: null };
  expect(withholdingNeedsRecord(limit, none)).toBeUndefined();
});
