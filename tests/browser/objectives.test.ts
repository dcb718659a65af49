import { describe, expect, test } from 'vitest';
import { cardText, HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { type PersonWindow, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
const reviewee = await school.windowOf(TEACHER);
const approver = await school.windowOf(HEAD_OF_ENGLISH, { app: 'chat' });

async function toObjectives({ tab }: PersonWindow) {
  await tab.getByRole('link', { name: 'My review' }).click();
  await toGroup(tab, 'Objectives');
}

describe('objectives, through two people’s windows', () => {
  test('KM-35 an objective is drafted with its measure, timescale and priority; what is missing is said at the field', async () => {
    const { tab } = reviewee;
    await toObjectives(reviewee);
    await tab.getByRole('button', { name: 'Add an objective' }).click();
    await tab.getByRole('textbox', { name: 'Objective', exact: true }).fill('Every pupil in 9B reads a whole novel');
    await tab.getByRole('button', { name: 'Save the objective' }).click();
    await tab.getByText('Enter how success is measured.').first().waitFor();
    expect(await tab.getByRole('textbox', { name: 'Objective', exact: true }).inputValue()).toBe(
      'Every pupil in 9B reads a whole novel',
    );
    await tab.getByLabel(/^How success is measured/).fill('27 of 28 pupils finish, seen in reading logs');
    await tab.getByLabel(/^To be reached by/).fill('2027-05-28');
    await tab.getByLabel(/^Which priority/).fill('Priority 2: reading');
    await tab.getByRole('button', { name: 'Save the objective' }).click();
    await tab.getByRole('heading', { name: 'Every pupil in 9B reads a whole novel' }).waitFor();
    await tab.getByRole('button', { name: /Send to Tom Hargrave/ }).click();
    await tab.getByText('Waiting for approval').waitFor();
  });

  test('KM-36 the approver returns them with a comment, in the card; both sides see it', async () => {
    const { page } = approver;
    await page.getByText('Every pupil in 9B reads a whole novel').first().waitFor();
    await page.getByRole('button', { name: 'Return' }).first().click();
    await page.getByLabel(/What should change/).fill('Say which novels, and how you will help those who read slowly.');
    await page.getByRole('button', { name: 'Return' }).last().click();
    await page
      .getByText(/Returned by Tom Hargrave/)
      .first()
      .waitFor();
    await reviewee.page.reload();
    await toObjectives(reviewee);
    await reviewee.tab.getByText(/Returned by Tom Hargrave/).waitFor();
    await reviewee.tab.getByText('Say which novels', { exact: false }).waitFor();
    await expect.poll(() => cardText(school.chat(TEACHER).at(-1))).toContain('Say which novels');
  });

  test('KM-36 changed and sent again, they are approved in the card; the old card says so too', async () => {
    const { tab } = reviewee;
    await tab.getByRole('button', { name: 'Change objective 1' }).click();
    await tab.getByLabel(/^How success is measured/).fill('27 of 28 pupils finish one of three novels');
    await tab.getByRole('button', { name: 'Save the objective' }).click();
    await tab.getByRole('button', { name: /Send to Tom Hargrave/ }).click();
    await tab.getByText('Waiting for approval').waitFor();
    await expect
      .poll(
        () =>
          school.chat(HEAD_OF_ENGLISH).filter((message) => cardText(message).includes('one of three novels')).length,
      )
      .toBeGreaterThan(0);
    await approver.page.getByRole('button', { name: 'Approve' }).last().click();
    await approver.page
      .getByText(/^✓ You approved /)
      .first()
      .waitFor();
    await reviewee.page.reload();
    await toObjectives(reviewee);
    await tab.getByText('Approved by Tom Hargrave').waitFor();
    expect(await tab.getByRole('button', { name: 'Change objective 1' }).count()).toBe(0);
    await expect
      .poll(() =>
        school
          .chat(HEAD_OF_ENGLISH)
          .every((message) => !cardText(message).includes('Return\n') || cardText(message).includes('You approved')),
      )
      .toBe(true);
  });
});
