import { describe, expect, test } from 'vitest';
import { objectivesApproved, objectivesSent, objectiveWritten } from '../teachersReview.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { comeTo, type PersonWindow } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
await objectiveWritten(school);
await objectivesSent(school);
await objectivesApproved(school);
const [reviewee, reviewer] = await Promise.all([
  school.windowOf(TEACHER),
  school.windowOf(HEAD_OF_ENGLISH, { width: 420 }),
]);

const toObjectives = (person: PersonWindow) => comeTo(person, `/reviews/${school.reviewOf(TEACHER)}/objectives`);

describe('changing approved objectives, through two people’s windows', () => {
  test('KM-49 one asks, they meet, both sign what is shown old against new', async () => {
    await toObjectives(reviewee);
    await reviewee.tab.getByRole('button', { name: 'Ask for a revision' }).click();
    await reviewee.tab.getByLabel(/^What has changed, and why/).fill('The class was split in October.');
    await reviewee.tab.getByRole('button', { name: 'Ask for the revision' }).click();
    await reviewee.tab.getByText('The objectives are being revised').waitFor();
    await toObjectives(reviewer);
    await reviewer.tab.getByRole('button', { name: 'Open the objectives for revision' }).click();
    await reviewer.tab.getByRole('button', { name: 'Change objective 1' }).click();
    await reviewer.tab.getByRole('textbox', { name: 'Objective', exact: true }).fill('Every pupil in 9C reads a novel');
    await reviewer.tab.getByRole('button', { name: 'Save the objective' }).click();
    await reviewer.tab.getByRole('button', { name: 'Sign the changes' }).click();
    await reviewer.tab.getByText('Lucy Pemberton has still to sign.').waitFor();
    expect(await tabFaults(reviewer)).toEqual([]);
    await reviewee.page.reload();
    await toObjectives(reviewee);
    await reviewee.tab.getByText('Until now', { exact: true }).waitFor();
    await reviewee.tab.getByRole('button', { name: 'Sign the changes' }).click();
    await reviewee.tab.getByText(/by agreement/).waitFor();
    await reviewee.tab.getByRole('heading', { name: 'Earlier changes' }).waitFor();
    expect(await tabFaults(reviewee)).toEqual([]);
  });
});
