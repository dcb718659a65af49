import { describe, expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { openSchoolWithWindows } from './school.ts';
import { toReviewOf, toSchoolPlace } from './person.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], begins: '2027-08-30T09:00' });
school.fairview.clock.set(school.momentOf('2027-09-02T09:00'));
const headteacher = await school.windowOf(HEADTEACHER);
const { tab } = headteacher;

describe('from one cycle to the next, in the headteacher’s window', () => {
  test('KM-02 KM-12 KM-15 TA-06 X-01 the preview says who gets which review with whom, and who gets none and why', async () => {
    await tab.getByText('The cycle of 1 review has ended and the next is not open yet.').waitFor();
    await toSchoolPlace(tab, 'Launch a cycle');
    await tab.getByLabel('Policy').selectOption('kent-model');
    await tab.getByText('Policy, 3').waitFor();
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
    const asked = tab.getByRole('alertdialog', { name: /^Open \d+ reviews\?$/ });
    await asked.getByText(/messages to \d+ people in the first week/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await asked.getByRole('button', { name: /^Open \d+ reviews$/ }).click();
    await tab.getByText(/^Done\. \d+ reviews opened\.$/).waitFor({ timeout: 60_000 });
    await tab.getByRole('heading', { name: /^Not set up/ }).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
  });

  test('TA-07 PA-06 last year’s review is behind the present one, and is closed for a reason; the next is one press away', async () => {
    await tab.getByRole('link', { name: 'Home', exact: true }).click();
    await toReviewOf(tab, 'Lucy Pemberton');
    await tab.getByRole('link', { name: 'The cycle before' }).click();
    await tab.getByRole('button', { name: 'Close the cycle' }).click();
    await tab.getByLabel(/^Why it is closed all the same/).fill('The year was not finished.');
    await tab.getByRole('dialog').getByRole('button', { name: 'Close the cycle' }).click();
    await tab.getByText(/^Closed .* by Helen Ashdown/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await tab.getByRole('link', { name: 'The cycle after' }).click();
    await tab.getByRole('link', { name: 'The cycle before' }).waitFor();
  });

  test('TA-06 X-02 the next cycle is launched early for one line manager’s people after a warning, and taken back', async () => {
    await toSchoolPlace(tab, 'Launch a cycle');
    await tab.getByRole('radio', { name: 'The next cycle, ahead of its first day' }).check();
    await tab.getByLabel('Line manager').selectOption({ label: 'Nadia Khalil, Head of Mathematics' });
    await tab.getByText('This is early').first().waitFor();
    await tab.getByRole('button', { name: 'Open 4 reviews' }).click();
    const asked = tab.getByRole('alertdialog', { name: 'Open 4 reviews?' });
    await asked.getByText('4 reviews: Policy on performance management, 1 September 2028 to 31 August 2029').waitFor();
    await asked.getByText(/begins long after today: 4 reviews on Friday 1 September 2028/).waitFor();
    await asked.getByRole('button', { name: 'Open 4 reviews' }).click();
    await tab.getByText('Done. 4 reviews opened.').waitFor({ timeout: 60_000 });
    await tab.getByRole('button', { name: 'Take this launch back' }).click();
    await tab
      .getByRole('alertdialog')
      .getByText(/4 reviews in which nobody has acted go/)
      .waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await tab.getByRole('button', { name: 'Take back 4 reviews' }).click();
    await tab.getByText('4 reviews taken back.').waitFor({ timeout: 60_000 });
    await tab.getByRole('heading', { name: 'Taken back (4)' }).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
  });

  test('a reload comes back to the same place, and leaving the tab forgets it', async () => {
    const place = await tab.locator('h1').innerText();
    expect(place).toBe('Outcome of the launch');
    await headteacher.page.reload();
    await tab.getByRole('heading', { level: 1, name: place }).waitFor();
    await headteacher.page.getByRole('button', { name: /^Chat/ }).click();
    await headteacher.page.getByRole('button', { name: 'Fairview', exact: true }).click();
    await expect.poll(() => tab.locator('h1').innerText()).not.toBe(place);
  });
});
