import { describe, expect, test } from 'vitest';
import { tabFaults } from './axe.ts';
import { toReviewOf, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const RECEPTIONIST = 39;
const OFFICE_MANAGER = 38;

const school = await openSchoolWithWindows({ reviewsOf: [RECEPTIONIST], botFor: [RECEPTIONIST, OFFICE_MANAGER] });

const PLAN = {
  'Areas of concern': 'Letters leave three days late.',
  'The reviewee’s comments': 'The printer stands in another building.',
  'Likely causes': 'Two posts in one.',
  'Training and support': 'A mentor',
  'The standard': 'Letters leave on the day.',
  'How progress': 'A talk every Friday.',
  'By when progress': '2026-10-23',
  'Time allowed': 'Four weeks',
  'What follows': 'Formal capability.',
};

describe('a difficulty, through two people’s windows', () => {
  test('TA-24 a concern is raised, with the focus on what is missing, and a support plan is written', async () => {
    const manager = await school.windowOf(OFFICE_MANAGER);
    const { tab } = manager;
    await toReviewOf(tab, 'Josh Tandy');
    await toGroup(tab, 'Development and support');
    await tab.getByRole('button', { name: 'Raise a concern' }).click();
    await tab.getByRole('button', { name: 'Raise it' }).click();
    const about = tab.getByLabel(/^What it is about/);
    await expect.poll(() => about.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await about.fill('Letters leave late.');
    await tab.getByRole('button', { name: 'Raise it' }).click();
    await tab.getByText('Letters leave late.').waitFor();
    await tab.getByText(/^Josh Tandy: /).waitFor();
    await tab.getByRole('button', { name: 'Write a support plan' }).click();
    for (const [label, text] of Object.entries(PLAN)) await tab.getByLabel(new RegExp(`^${label}`)).fill(text);
    await tab.getByRole('button', { name: 'Give Josh Tandy the plan' }).click();
    await tab.getByText('Waiting for Josh Tandy to agree.').waitFor();
    expect(await tabFaults(manager)).toEqual([]);
    await manager.close();
  });

  test('TA-24 TA-25 the reviewee agrees on a phone, and monitoring begins', async () => {
    const reviewee = await school.windowOf(RECEPTIONIST, { width: 320 });
    const { tab } = reviewee;
    await tab.getByRole('link', { name: 'Open your review' }).click();
    await toGroup(tab, 'Development and support');
    await tab.getByRole('button', { name: 'Agree to the plan' }).click();
    await tab.getByText(/^Monitoring began/).waitFor();
    await tab.getByText(/^Pauline Redfern: .*Monday 2 November/).waitFor();
    expect(await tabFaults(reviewee)).toEqual([]);
    await reviewee.close();
    const { support } = await school.review(OFFICE_MANAGER, RECEPTIONIST);
    expect(support?.plans[0]?.periods).toHaveLength(1);
  });
});
