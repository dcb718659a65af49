import { expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { openSchoolWithWindows } from './school.ts';
import { toSchoolPlace } from './person.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });

test('KM-67 a drop-in is recorded on a phone: sent empty it says what is missing at each field, and a name is offered as soon as the text changes', async () => {
  const phone = await school.windowOf(HEADTEACHER, { width: 360, height: 844 });
  const { tab } = phone;
  await toSchoolPlace(tab, 'Record a drop-in');
  const send = tab.getByRole('button', { name: 'Record the drop-in' });
  await send.click();
  const whom = tab.getByRole('combobox', { name: /^Who you visited/ });
  await expect.poll(() => whom.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await expect.poll(() => tab.getByLabel(/^Time/).getAttribute('aria-invalid')).toBe('true');
  // Like a phone's keyboard: the text changes, and no key press is reported.
  await whom.fill('pemb');
  await tab.getByRole('option', { name: 'Lucy Pemberton, Teacher of English' }).click();
  expect(await whom.inputValue()).toBe('Lucy Pemberton');
  await tab.getByLabel(/^Time/).fill('07:30');
  await tab.getByLabel(/^What you looked at/).fill('How the lesson begins');
  expect(await tabFaults(phone)).toEqual([]);
  await send.click();
  await tab.getByRole('heading', { name: 'Lucy Pemberton', level: 1 }).waitFor();
  await phone.close();
});
