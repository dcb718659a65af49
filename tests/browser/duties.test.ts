import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { EARLY_CAREER_TEACHER, HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { type PersonWindow, toReviewOf } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));
await school.rest();

async function reviewAs(number: number, look = {}): Promise<PersonWindow> {
  const person = await school.windowOf(number, look);
  const { tab } = person;
  if (number === TEACHER) await tab.getByRole('link', { name: 'Open your review' }).click();
  else await toReviewOf(tab, 'Lucy Pemberton');
  await tab.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
  return person;
}

describe('duties that are offered, and those about a policy', () => {
  test('KM-25 a self-review is offered to the reviewee, and does not stand among what is owed', async () => {
    const person = await school.windowOf(TEACHER);
    await person.tab.getByRole('link', { name: 'Open your review' }).waitFor();
    expect(await person.tab.getByText('Write a self-review').count()).toBe(0);
    await person.tab.getByRole('link', { name: 'Open your review' }).click();
    await person.tab.getByText('Write a self-review, if you wish').waitFor();
    await person.tab.getByText('if you like').first().waitFor();
    await person.close();
  });

  test('KM-59 what is owed about a policy stands on Home, with its clause', async () => {
    const person = await school.windowOf(EARLY_CAREER_TEACHER);
    const { tab } = person;
    await tab.getByRole('heading', { name: 'About your policies' }).waitFor();
    await tab.getByRole('button', { name: 'Read and confirm' }).click();
    await expect
      .poll(() => tab.getByRole('heading', { level: 1, name: 'Policy on performance management' }).count())
      .toBe(1);
    await person.close();
  });
});

describe('a review that stands still', () => {
  test('KM-03 the headteacher suspends it with a reason; both see it, and nothing is due meanwhile', async () => {
    const head = await school.windowOf(HEADTEACHER, { width: 320, theme: 'contrast' });
    const { tab } = head;
    await toReviewOf(tab, 'Lucy Pemberton');
    await tab.getByRole('button', { name: 'Suspend this review' }).click();
    await tab.getByRole('button', { name: 'Suspend the review' }).click();
    await tab.getByText('Enter what is decided.').first().waitFor();
    expect(await tabFaults(head)).toEqual([]);
    await tab.getByLabel('What is decided').fill('The capability procedure has begun.');
    await tab.getByRole('button', { name: 'Suspend the review' }).click();
    await tab.getByText(/^Suspended since Monday 5 October/).waitFor();
    await tab.getByRole('heading', { name: 'Paused' }).waitFor();

    const teacher = await reviewAs(TEACHER);
    await teacher.tab.getByText(/^Suspended since Monday 5 October/).waitFor();
    expect(await teacher.tab.getByRole('button', { name: 'Let the review go on' }).count()).toBe(0);
    await teacher.close();

    await tab.getByRole('button', { name: 'Let the review go on' }).click();
    await tab.getByLabel('What is decided').fill('Performance is satisfactory again.');
    await tab.getByRole('button', { name: 'Let it go on' }).click();
    await tab.getByText(/^Suspended since/).waitFor({ state: 'detached' });
    await tab.getByRole('heading', { name: 'Paused' }).waitFor({ state: 'detached' });
    await head.close();
  });
});
