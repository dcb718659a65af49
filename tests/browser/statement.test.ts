import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { toReviewOf, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
await school.must(HEAD_OF_ENGLISH, TEACHER, {
  type: 'sharePack',
  meetingId: idFor({ kind: 1, person: TEACHER }),
  criteria: [],
  note: null,
});
await school.moveTo('2026-10-13T09:00');
const reviewer = await school.windowOf(HEAD_OF_ENGLISH);
const reviewee = await school.windowOf(TEACHER, { app: 'chat' });

describe('the statement, through two people’s windows', () => {
  test('KM-41 drafted after the meeting, with what was typed kept over a closed window', async () => {
    const { tab, page } = reviewer;
    await tab.getByRole('button', { name: 'Write the draft' }).click();
    await tab.getByRole('textbox', { name: /^Last year/ }).fill('A strong year.');
    await tab.getByText(/Saved at/).waitFor();
    await page.reload();
    await toReviewOf(tab, 'Lucy Pemberton');
    await toGroup(tab, 'Statement and pay');
    await expect.poll(() => tab.getByRole('textbox', { name: /^Last year/ }).inputValue()).toBe('A strong year.');
    await tab.getByRole('button', { name: 'Give Lucy Pemberton the draft' }).click();
    await tab.getByText('“Criteria for the year ahead” is empty. Write an answer.').first().waitFor();
    await tab.getByLabel(/^Criteria/).fill('The teachers’ standards.');
    await tab
      .getByRole('radiogroup', { name: /^The objectives are reasonable/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await tab.getByLabel(/^Support, training/).fill('A partner in the department.');
    await tab.getByRole('button', { name: 'Give Lucy Pemberton the draft' }).click();
    await tab.getByText('Finish and sign').first().waitFor();
  });

  test('KM-42 the reviewee asks for changes in the card, and the reviewer changes the draft', async () => {
    const { page } = reviewee;
    await page.getByRole('button', { name: 'Comment' }).click();
    await page.getByLabel(/Your comments/).fill('The reading project is missing.');
    await page.getByText('I ask for changes').click();
    await page.getByRole('button', { name: 'Send comments' }).click();
    await expect
      .poll(
        async () => (await school.review(HEAD_OF_ENGLISH, TEACHER)).statement?.versions[0]?.comments[0]?.changesWanted,
      )
      .toBe(true);
    await reviewer.page.reload();
    const { tab } = reviewer;
    await toReviewOf(tab, 'Lucy Pemberton');
    await toGroup(tab, 'Statement and pay');
    await tab.getByText('The reading project is missing.').waitFor();
    await tab.getByRole('button', { name: 'Change the draft' }).click();
    await tab.getByRole('textbox', { name: /^Last year/ }).fill('A strong year; the reading project stood out.');
    await tab.getByRole('button', { name: 'Give Lucy Pemberton the draft' }).click();
    await tab.getByText('the reading project stood out', { exact: false }).waitFor();
  });

  test('KM-43 X-08 signed by the reviewer in the tab and by the reviewee in the card; the text is fixed with its hash', async () => {
    const { tab } = reviewer;
    await tab.getByLabel('I have read the whole text').check();
    await tab.getByRole('button', { name: 'Sign', exact: true }).click();
    await tab.getByText('signed by the reviewer', { exact: true }).waitFor();
    await reviewee.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await reviewee.page.getByRole('button', { name: 'Sign now' }).click();
    await reviewee.page.getByText(/You signed the /).waitFor();
    const { statement } = await school.review(TEACHER, TEACHER);
    const version = statement?.versions.at(-1);
    expect(version?.fixed).toBe(true);
    expect(version?.signatures.reviewee?.textHash).toBe(version?.textHash);
    expect(version?.signatures.reviewer?.textHash).toBe(version?.textHash);
    expect(version?.text).toContain('the reading project stood out');
  });

  test('X-08 a later change needs a new version, signed anew; the signed one stays as it was', async () => {
    const { tab, page } = reviewer;
    await page.reload();
    await toReviewOf(tab, 'Lucy Pemberton');
    await toGroup(tab, 'Statement and pay');
    await tab.getByText(/✓ Signed by Lucy Pemberton/).waitFor();
    await tab.getByRole('button', { name: 'Begin a new version' }).click();
    await tab.getByLabel(/^Why is a new version needed/).fill('A date was wrong.');
    await tab.getByRole('button', { name: 'Begin the new version' }).click();
    await tab.getByText('Why it was begun: A date was wrong.').waitFor();
    const { statement } = await school.review(TEACHER, TEACHER);
    expect(statement?.versions.map((version) => version.fixed)).toEqual([true, false]);
  });
});
