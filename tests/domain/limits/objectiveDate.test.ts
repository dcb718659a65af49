import { expect, test } from 'vitest';
import { objectiveDate } from '#domain/limits/objectiveDate.ts';
import { limitFor } from './limitFor.ts';

const withinCycle = limitFor('objectiveDate', 'KS-02', { latest: 'cycleEnd' });
const withMilestone = limitFor('objectiveDate', 'KM-35', { latest: 'withMilestone' });
const cycleEnd = '2027-08-31';

test('KS-02 the cycle’s last day is right, the day after is refused', () => {
  expect(objectiveDate(withinCycle, { by: '2027-08-31', milestone: null, cycleEnd })).toBeUndefined();
  expect(objectiveDate(withinCycle, { by: '2027-09-01', milestone: 'Half of it', cycleEnd })).toMatchObject({
    rule: 'KS-02',
    message: 'The limit in words. Wednesday 1 September 2027 is too late: this cycle ends on Tuesday 31 August 2027.',
    fields: [{ field: 'by' }],
  });
});

test('KM-35 beyond the cycle it needs what is to be reached by its end', () => {
  const beyond = { by: '2028-03-31', cycleEnd };
  expect(objectiveDate(withMilestone, { ...beyond, milestone: 'Two of four units written' })).toBeUndefined();
  for (const milestone of [null, '  ']) {
    const found = objectiveDate(withMilestone, { ...beyond, milestone });
    expect(found?.rule).toBe('KM-35');
    expect(found?.fields).toEqual([
      {
        field: 'milestone',
        message: 'This one goes on until Friday 31 March 2028. Say what is to be reached by Tuesday 31 August 2027.',
      },
    ]);
  }
});

test('KM-35 within the cycle no milestone is asked for', () => {
  expect(objectiveDate(withMilestone, { by: '2027-08-31', milestone: null, cycleEnd })).toBeUndefined();
});
