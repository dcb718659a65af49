import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const PLACE = '/school/documents';
const preparing = `/reviews/${school.reviewOf(TEACHER)}/preparing`;

async function rows(): Promise<(string | null)[]> {
  const list = within(await screen.findByRole('list', { name: 'Documents' }));
  return (await list.findAllByRole('listitem')).map(({ textContent }) => textContent);
}

test('the headteacher finds School documents on the School page', async () => {
  const page = await show(school, HEADTEACHER, '/school');
  await page.user.click(await screen.findByRole('link', { name: /School documents/ }));
  expect(await screen.findByText('No document has been added yet.')).toBeTruthy();
});

test('KM-11 a document is added once; a wrong address is said at its field', async () => {
  const page = await show(school, HEADTEACHER, PLACE);
  await page.press('Add a document');
  await page.hasFocus(await page.field(/^Title/));
  await page.fill(/^Title/, 'Improvement plan 2026/27');
  await page.user.selectOptions(await page.field(/^What the policy calls it/), 'School improvement plan');
  await page.fill(/^Address/, 'http://larkmoor.sch.uk/plan.pdf');
  await page.press('Add it');
  expect(await page.faultAt(/^Address/)).toContain('Enter an address that begins with https://.');
  await page.fill(/^Address/, 'https://larkmoor.sch.uk/plan.pdf');
  await page.press('Add it');
  await page.isSaid('Saved. Every review shows it.');
  expect(await rows()).toEqual([expect.stringContaining('School improvement plan, Helen Ashdown, Monday 5 October')]);
});

test('KM-11 a review shows it as the school’s, and calls it missing no more', async () => {
  await show(school, HEAD_OF_ENGLISH, preparing);
  const [plan = '', ...others] = await rows();
  expect(plan).toContain('Improvement plan 2026/27 School improvement plan, from the school');
  expect(screen.getByRole('link', { name: 'Improvement plan 2026/27' }).getAttribute('href')).toBe(
    'https://larkmoor.sch.uk/plan.pdf',
  );
  expect(others).toEqual([expect.stringContaining('Job description Not here yet')]);
});

test('it is changed where it stands, and removed', async () => {
  const page = await show(school, HEADTEACHER, PLACE);
  await page.press('Change: Improvement plan 2026/27');
  await page.fill(/^Title/, 'Improvement plan 2027/28');
  await page.press('Change it');
  await page.isSaid('Saved. Every review shows it.');
  expect(await rows()).toEqual([expect.stringContaining('Improvement plan 2027/28')]);
  await page.press('Remove: Improvement plan 2027/28');
  await page.isSaid('Removed: Improvement plan 2027/28.');
  expect(await screen.findByText('No document has been added yet.')).toBeTruthy();
});

test('a teacher is told whose work it is', async () => {
  await show(school, TEACHER, PLACE);
  await screen.findByText(/entered by the administrator, the headteacher and the senior leader/);
  expect(words()).not.toContain('Add a document');
});
