import { expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEADTEACHER, TEACHER, HEAD_OF_ENGLISH } from '../testSchool.ts';
import { tabFaultsInAllThemes } from './axe.ts';
import { comeTo, type PersonWindow, tabOf, toReviewOf } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));
await school.rest();

/** The words of what has the focus: its label or its text. */
const focused = (person: PersonWindow) =>
  tabOf(person)?.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
      ? at.labels?.[0]?.textContent
      : at?.textContent;
  });

test('a short form is a dialog: the focus goes in, to what is wrong, and back; what was written is kept', async () => {
  const teacher = await school.windowOf(TEACHER);
  const { tab, page } = teacher;
  await tab.getByRole('link', { name: 'Open your review' }).waitFor();
  await comeTo(teacher, `/reviews/${school.reviewOf(TEACHER)}/meetings`);
  const opener = tab.getByRole('button', { name: 'Propose another time' });
  const dialog = tab.getByRole('dialog', { name: 'Propose another time' });
  const why = dialog.getByLabel('Why, or what else would suit you');
  await opener.click();
  await expect.poll(() => focused(teacher)).toBe('Date');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByText('Enter what would suit you.').waitFor();
  await expect.poll(() => focused(teacher)).toBe('Why, or what else would suit you*');
  expect(await dialog.getByText('That did not work').count()).toBe(0);
  expect(await tabFaultsInAllThemes(teacher)).toEqual([]);

  // Nothing at the side stays light.
  const dimmed = await tabOf(teacher)?.evaluate(
    () => document.querySelector('.fui-DialogSurface__backdrop')?.getBoundingClientRect().right === window.innerWidth,
  );
  expect(dimmed).toBe(true);

  await why.fill('I teach then.');
  await dialog.getByText('Enter what would suit you.').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focused(teacher)).toBe('Propose another time');
  await opener.click();
  await expect.poll(() => why.inputValue()).toBe('I teach then.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'detached' });
  await tab.getByText('Tom Hargrave has been told.').first().waitFor();
  await expect.poll(() => focused(teacher)).toBe('Propose another time');
  await teacher.close();
});

test('on the narrowest phone the dialog fits: its buttons are in sight, and what is long scrolls', async () => {
  const head = await school.windowOf(HEADTEACHER, { width: 320, height: 640 });
  const { tab } = head;
  await toReviewOf(tab, 'Lucy Pemberton');
  await tab.getByRole('button', { name: 'Suspend this review' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Suspend this review' });
  await dialog.getByRole('button', { name: 'Suspend the review' }).click();
  await dialog.getByText('Enter what is decided.').waitFor();
  expect(await tabFaultsInAllThemes(head)).toEqual([]);
  for (const name of ['Not now', 'Suspend the review']) {
    const box = await dialog.getByRole('button', { name }).boundingBox();
    expect([box && box.x >= 0, box && box.x + box.width <= 320, box && box.y + box.height <= 640]).toEqual([
      true,
      true,
      true,
    ]);
  }
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await dialog.waitFor({ state: 'detached' });
  await head.close();
});
