import { expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });

test('a reviewer follows the tour by keyboard: the focus is in each step, and Escape gives it back', async () => {
  const person = await school.windowOf(HEAD_OF_ENGLISH);
  const { page, tab } = person;
  await tab.getByRole('button', { name: 'See how Fairview works, one minute' }).focus();
  await page.keyboard.press('Enter');
  const next = tab.getByRole('dialog').locator('button:focus', { hasText: 'Next' });
  await tab.getByRole('dialog', { name: 'What you need to do' }).waitFor();
  await next.waitFor();
  expect(await tabFaultsInAllThemes(person)).toEqual([]);
  await page.keyboard.press('Enter');
  await tab.getByRole('dialog', { name: 'Your team' }).waitFor();
  await next.waitFor();
  await page.keyboard.press('Escape');
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await tab.locator('h1:focus').waitFor();
  expect(await tab.getByRole('button', { name: 'See how Fairview works, one minute' }).count()).toBe(0);
  await tab.getByRole('button', { name: 'Show the tour again' }).press('Enter');
  await next.waitFor();
  await page.keyboard.press('Escape');
  await tab.locator('button:focus', { hasText: 'Show the tour again' }).waitFor();
  await person.close();
});

test('on a phone each step has its place in 320 pixels, and a link that the phone hides has no step', async () => {
  const person = await school.windowOf(TEACHER, { width: 320, height: 640 });
  const { tab } = person;
  await tab.getByRole('button', { name: 'See how Fairview works, one minute' }).click();
  for (const step of ['Your review', 'Everything about your review', 'Your reminders']) {
    await tab.getByRole('dialog', { name: step }).waitFor();
    await tab.getByRole('dialog').locator('button:focus').waitFor();
    expect(await tabFaults(person), step).toEqual([]);
    await tab.getByRole('button', { name: /^(Next|Finish)$/ }).click();
  }
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await person.close();
});
