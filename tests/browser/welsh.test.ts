import { expect, test } from 'vitest';
import { meetingArranged } from '../teachersReview.ts';
import { TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });
await school.call(TEACHER, 'PUT', '/api/preferences', { language: 'cy' });

test.each([1280, 360, 320])('Home and the preferences of a reviewee are in Welsh, at %s pixels', async (width) => {
  const lucy = await school.windowOf(TEACHER, { width });
  const { tab } = lucy;
  await tab.getByRole('heading', { level: 1, name: 'Dydd Llun 5 Hydref' }).waitFor();
  expect(await tab.locator('html').getAttribute('lang')).toBe('cy');
  await tab.getByText('ymhen 9 diwrnod gwaith').waitFor();
  expect(await tabFaultsInAllThemes(lucy)).toEqual([]);
  await tab.getByRole('button', { name: 'Dangos y daith eto' }).click();
  await tab.getByRole('dialog', { name: 'Eich adolygiad' }).waitFor();
  expect(await tabFaults(lucy)).toEqual([]);
  await lucy.page.keyboard.press('Escape');
  await comeTo(lucy, '/reminders');
  await tab.getByRole('heading', { level: 1, name: 'Fy newisiadau' }).waitFor();
  expect(await tabFaults(lucy)).toEqual([]);
  await lucy.close();
});

test('a reviewee’s review is in Welsh: the overview, the meeting with its agenda, and the answer to it', async () => {
  await meetingArranged(school);
  const place = `/reviews/${school.reviewOf(TEACHER)}`;
  const lucy = await school.windowOf(TEACHER, { width: 320 });
  const { tab } = lucy;
  await comeTo(lucy, place);
  await tab.getByRole('heading', { level: 1, name: 'Eich adolygiad' }).waitFor();
  await tab.getByRole('heading', { level: 2, name: 'I chi ei wneud' }).waitFor();
  const parts = tab.getByRole('navigation', { name: 'Rhannau’r adolygiad' });
  expect(await parts.getByRole('tab').first().innerText()).toBe('Trosolwg');
  expect(await tabFaultsInAllThemes(lucy)).toEqual([]);
  await comeTo(lucy, `${place}/meetings`);
  await tab.getByText('Dydd Mercher 14 Hydref, 15:30 i 16:30', { exact: false }).waitFor();
  // What the policy calls the meeting is read out in English.
  const name = tab.getByRole('heading', { level: 2, name: 'Planning and review meeting' }).locator('[lang="en-GB"]');
  expect(await name.count()).toBe(1);
  expect(await tabFaultsInAllThemes(lucy)).toEqual([]);
  await tab.getByRole('button', { name: 'Cynnig amser arall' }).click();
  await tab.getByLabel('Pam, neu beth arall fyddai’n addas i chi').fill('Rwy’n dysgu tan bedwar.');
  expect(await tabFaults(lucy)).toEqual([]);
  await tab.getByRole('button', { name: 'Anfon', exact: true }).click();
  await tab.getByText('Rydych wedi cynnig amser arall', { exact: false }).waitFor();
  await lucy.close();
});
