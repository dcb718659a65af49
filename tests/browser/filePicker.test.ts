import { expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaultsInAllThemes } from './axe.ts';
import { comeTo } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));

test('KM-11 the reviewer picks the job description in SharePoint, by keyboard, and attaches it', async () => {
  const person = await school.windowOf(HEAD_OF_ENGLISH, { width: 320 });
  const { page, tab } = person;
  await comeTo(person, `/reviews/${school.reviewOf(TEACHER)}/preparing`);
  const missing = tab.getByRole('button', { name: 'Attach: Job description' });
  await missing.click();
  const choose = tab.getByRole('button', { name: 'Choose from OneDrive or SharePoint' });
  await choose.press('Enter');
  const dialog = tab.getByRole('dialog', { name: 'Choose from OneDrive or SharePoint' });
  const files = dialog.frameLocator('iframe');
  const wanted = files.getByRole('radio', { name: 'Job description, teacher of English.docx' });
  await wanted.waitFor();
  expect(await tabFaultsInAllThemes(person)).toEqual([]);
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.keyboard.press('Tab');
  await wanted.press('Space');
  await wanted.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await tab.getByLabel(/^Title/).inputValue()).toBe('Job description, teacher of English');
  expect(await tab.getByLabel(/^Address/).inputValue()).toBe(
    'https://larkmoor.sharepoint.com/sites/Staff/Shared%20Documents/Job%20description,%20teacher%20of%20English.docx',
  );
  await expect.poll(() => choose.evaluate((button) => button === document.activeElement)).toBe(true);
  await tab.getByRole('button', { name: 'Attach it' }).click();
  await missing.waitFor({ state: 'detached' });
  const documents = tab.getByRole('list', { name: 'Documents' });
  await documents.getByRole('link', { name: 'Job description, teacher of English' }).waitFor();
  await person.close();
});
