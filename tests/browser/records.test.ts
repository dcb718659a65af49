import { expect, test } from 'vitest';
import { TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { openSchoolWithWindows } from './school.ts';
import { toSchoolPlace } from './person.ts';

const BUSINESS_MANAGER = 31;
const OFFICE_MANAGER = 38;
const TECHNICIAN = 39;

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER, TECHNICIAN] });

test('KM-55 TA-32 records kept: held with a reason that the reviewee reads, and agreed to where the policy has “at least”', async () => {
  const close = { type: 'closeCycle' as const, note: 'It was never finished.' };
  school.fairview.clock.set(school.momentOf('2027-09-06T09:00'));
  await school.must(5, TEACHER, close);
  await school.must(OFFICE_MANAGER, TECHNICIAN, close);
  school.fairview.clock.set(school.momentOf('2033-09-05T09:00'));

  const keeper = await school.windowOf(BUSINESS_MANAGER, { width: 360 });
  await toSchoolPlace(keeper.tab, 'Records kept');
  await keeper.tab.getByText('It is destroyed in the coming night.').waitFor();
  await keeper.tab.getByRole('button', { name: /^Hold it, .* 31 December 2026/ }).click();
  await keeper.tab.getByRole('button', { name: 'Hold it', exact: true }).click();
  await keeper.tab.getByText('Choose why the records are held.').first().waitFor();
  await keeper.tab.getByRole('radio', { name: 'A legal claim' }).click();
  await keeper.tab.getByRole('button', { name: 'Hold it', exact: true }).click();
  await keeper.tab.getByText('Nothing is destroyed: it is held.').waitFor();
  await keeper.tab.getByRole('button', { name: 'Agree to the destruction, Lucy Pemberton' }).click();
  await keeper.tab.getByRole('button', { name: 'Yes, destroy it when its time is up' }).click();
  await keeper.tab.getByText('It has been agreed that it is destroyed in the coming night.').waitFor();
  expect(await tabFaults(keeper)).toEqual([]);

  const reviewee = await school.windowOf(TECHNICIAN);
  await reviewee.tab.getByRole('link', { name: /^Your review, .* 31 December 2026/ }).click();
  await reviewee.tab.getByText(/^Until Friday 31 December 2032, then it is destroyed/).waitFor();
  await reviewee.tab.getByText(/a legal claim/).waitFor();
  expect(await tabFaults(reviewee)).toEqual([]);
});
