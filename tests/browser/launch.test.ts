import { describe, expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], begins: '2027-08-30T09:00' });
school.fairview.clock.set(school.momentOf('2027-09-02T09:00'));
const headteacher = await school.windowOf(HEADTEACHER);
const { tab } = headteacher;

describe('from one cycle to the next, in the headteacher’s window', () => {
  test('KM-02 KM-12 KM-15 TA-06 X-01 the preview says who gets which review with whom, and who gets none and why', async () => {
    await tab.getByText('The cycle of 1 review has ended and the next is not open yet.').waitFor();
    await tab.getByRole('link', { name: 'Launch a cycle' }).click();
    await tab.getByLabel('Policy').selectOption('kent-model');
    await tab.getByText('KM-02 · 3').waitFor();
    await tab.getByRole('button', { name: 'Choose a reviewer for Helen Ashdown' }).click();
    await tab.getByRole('combobox', { name: 'Reviewer for Helen Ashdown' }).pressSequentially('governor');
    await tab
      .getByRole('option', { name: /governor/i })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Another reviewer for Helen Ashdown' }).waitFor();
    await tab.getByRole('button', { name: 'Leave out: Aisha Mahmood' }).click();
    await tab.getByRole('button', { name: 'Take in again: Aisha Mahmood' }).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
  });

  test('TA-06 X-02 one press launches, and the list says what came of it', async () => {
    await tab.getByRole('button', { name: /^Open \d+ reviews$/ }).click();
    await tab.getByText(/^Done\. \d+ reviews opened\.$/).waitFor({ timeout: 60_000 });
    await tab.getByRole('heading', { name: /^Not set up/ }).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
  });

  test('TA-07 PA-06 last year’s review stands among the earlier ones, and is closed for a reason; the next is one press away', async () => {
    await headteacher.page.reload();
    await tab.getByRole('link', { name: /^Lucy Pemberton, 1 September 2026/ }).click();
    await tab.getByRole('button', { name: 'Close the cycle' }).click();
    await tab.getByLabel(/^Why it is closed all the same/).fill('The year was not finished.');
    await tab.getByRole('button', { name: 'Close the cycle' }).click();
    await tab.getByText(/^Closed .* by Helen Ashdown/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await tab.getByRole('link', { name: 'The cycle after' }).click();
    await tab.getByRole('link', { name: 'The cycle before' }).waitFor();
  });
});
