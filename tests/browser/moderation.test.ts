import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { LAST_YEAR, signStatement } from '../signedStatement.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, HEAD_OF_MATHS, HEADTEACHER, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { toReviewOf, toSchoolPlace, toGroup, toWhoSees } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [HEADTEACHER] });
await signStatement(school);
/** Reviewed by somebody other than the line manager, who may ask to see it. */
await school.call(ADMINISTRATOR, 'POST', '/api/reviews', {
  revieweeOid: oidOf(OTHER_TEACHER),
  reviewerOid: oidOf(HEAD_OF_MATHS),
});

describe('appeal, moderation and access, through three people’s windows', () => {
  test('KM-56 the reviewee appeals, and talking it over comes first', async () => {
    const reviewee = await school.windowOf(TEACHER, { width: 360, theme: 'dark' });
    const { tab } = reviewee;
    await tab.getByRole('link', { name: 'Open your review' }).click();
    await toGroup(tab, 'Statement and pay');
    await tab.getByRole('button', { name: 'Appeal or complain' }).click();
    await tab.getByRole('radio', { name: 'An entry in the statement' }).check();
    await tab.getByLabel(/^Which entry/).fill('The second objective');
    await tab.getByLabel(/^Your reasons/).fill('The timetable was changed in November.');
    await tab.getByRole('button', { name: 'Send it' }).click();
    await tab.getByText('To be talked over', { exact: true }).waitFor();
    expect(await tabFaults(reviewee)).toEqual([]);
    await reviewee.close();
    const { appeals } = await school.review(TEACHER, TEACHER);
    expect(appeals?.list).toMatchObject([{ state: 'talking', entry: 'The second objective' }]);
  });

  test('KM-45 KM-46 KM-47 the headteacher lays statements side by side and instructs a new one, with the reasons', async () => {
    const headteacher = await school.windowOf(HEADTEACHER);
    const { tab } = headteacher;
    await toSchoolPlace(tab, 'Moderation and audits');
    await tab.getByRole('heading', { level: 1, name: 'Moderate one statement' }).waitFor();
    await tab.getByText(LAST_YEAR).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await tab.getByRole('button', { name: 'Send back: Lucy Pemberton' }).click();
    await tab.getByRole('checkbox', { name: /^Not met: the plans are consistent/ }).check();
    await tab.getByText('Say why 1 goes back before you send.').waitFor();
    await tab.getByLabel(/^Your reasons/).fill('The second objective has no date.');
    await tab.getByRole('button', { name: 'Send back 1' }).click();
    await expect
      .poll(async () => (await school.review(HEADTEACHER, TEACHER)).moderation?.outcomes)
      .toMatchObject([{ outcome: 'newStatement', reasons: 'The second objective has no date.' }]);
    await headteacher.close();
  });

  test('KM-52 KM-54 a line manager asks to see a review, says what for, and is let in', async () => {
    const manager = await school.windowOf(HEAD_OF_ENGLISH, { width: 360 });
    await toSchoolPlace(manager.tab, 'Ask to see a review');
    await manager.tab.getByRole('button', { name: 'Ask to see the review of Daniel Whitcombe' }).click();
    await manager.tab.getByLabel(/^What you need it for/).fill('To plan the cover for Year 11.');
    await manager.tab.getByRole('button', { name: 'Ask', exact: true }).click();
    await manager.tab.getByText(/^You have asked/).waitFor();
    expect(await tabFaults(manager)).toEqual([]);
    await manager.close();

    const headteacher = await school.windowOf(HEADTEACHER);
    const { tab } = headteacher;
    await toReviewOf(tab, 'Daniel Whitcombe');
    await toWhoSees(tab);
    await tab.getByText('To plan the cover for Year 11.').waitFor();
    await tab.getByRole('button', { name: 'Give access', exact: true }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Give access', exact: true }).click();
    await tab.getByText(/access given by Helen Ashdown/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await headteacher.close();
  });
});
