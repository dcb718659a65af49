import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { comeTo, type PersonWindow } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
await school.must(TEACHER, TEACHER, {
  type: 'saveObjective',
  objectiveId: idFor({ kind: 2, person: TEACHER }),
  title: 'Every pupil in 9B reads a whole novel',
  success: '27 of 28 pupils finish',
  by: '2027-05-28',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
});
const revision = (await school.review(TEACHER, TEACHER)).objectives?.revision ?? 0;
await school.must(TEACHER, TEACHER, { type: 'sendObjectives', revision });
await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'approveObjectives', revision });
const [reviewee, reviewer] = await Promise.all([
  school.windowOf(TEACHER),
  school.windowOf(HEAD_OF_ENGLISH, { width: 420 }),
]);

const toObjectives = (person: PersonWindow) => comeTo(person, `/reviews/${school.reviewOf(TEACHER)}/objectives`);

describe('changing approved objectives, through two people’s windows', () => {
  test('KM-49 one asks, they meet, both sign what is shown old against new', async () => {
    await toObjectives(reviewee);
    await reviewee.tab.getByRole('button', { name: 'Ask for a revision' }).click();
    await reviewee.tab.getByLabel(/^Why the objectives should change/).fill('The class was split in October.');
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
