import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { cardText, HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { startBrowser } from './chromium.ts';
import { type PersonWindow, toMore, toReviewOf, toSchoolPlace, windowOf } from './person.ts';

let school: TestSchool;
let browser: Browser;

beforeAll(async () => {
  [school, browser] = await Promise.all([openSchool({ reviewsOf: [TEACHER], trained: [] }), startBrowser()]);
  await school.fairview.tenant.install(oidOf(HEADTEACHER));
});
afterAll(async () => {
  await browser?.close();
  await school?.stop();
});

const toReviewers = ({ tab }: PersonWindow) => toMore(tab, 'Reviewer');

describe('who reviews, through two people’s windows', () => {
  test('KM-18 KM-19 KM-21 asked for in writing, granted with a warning on training; the change is told to both', async () => {
    const reviewee = await windowOf(browser, school.origin, TEACHER);
    await reviewee.tab.getByRole('link', { name: 'Open your review' }).click();
    await toReviewers(reviewee);
    await reviewee.tab.getByRole('button', { name: 'Ask for another reviewer' }).click();
    await reviewee.tab.getByRole('button', { name: 'Send the request' }).click();
    await reviewee.tab.getByText('Enter your professional reasons.').first().waitFor();
    await reviewee.tab.getByLabel(/^Your professional reasons/).fill('We run the same club.');
    await reviewee.tab.getByRole('button', { name: 'Send the request' }).click();
    await reviewee.tab.getByText('Helen Ashdown decides', { exact: true }).waitFor();

    const headteacher = await windowOf(browser, school.origin, HEADTEACHER);
    await toReviewOf(headteacher.tab, 'Lucy Pemberton');
    await toReviewers(headteacher);
    await headteacher.tab.getByText('We run the same club.').waitFor();
    await headteacher.tab.getByText(/Tom Hargrave is not recorded as trained in reviewing/).waitFor();
    await headteacher.tab.getByRole('button', { name: 'Grant it' }).click();
    await headteacher.tab
      .getByLabel(/^Who reviews instead/)
      .selectOption({ label: 'David Osei, Deputy Headteacher (Curriculum) · no training recorded' });
    await headteacher.tab.getByLabel(/^Why/).fill('Fair to both.');
    await headteacher.tab.getByRole('button', { name: 'Grant the request' }).click();
    await headteacher.tab.getByText('granted', { exact: true }).waitFor();
    await headteacher.tab.getByText(/asked in writing for another reviewer/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await headteacher.close();
    await reviewee.close();
    expect(school.chat(HEADTEACHER).map(cardText).join('\n')).toContain('Another reviewer is asked for');
  });

  test('KM-21 a training is entered, and the warning is gone', async () => {
    const headteacher = await windowOf(browser, school.origin, HEADTEACHER);
    const { tab } = headteacher;
    await toSchoolPlace(tab, 'Training for reviews');
    await tab.getByText('No training has been entered yet.').waitFor();
    await tab.getByLabel(/^Who/).selectOption({ label: 'David Osei, Deputy Headteacher (Curriculum)' });
    await tab.getByLabel(/^On/).fill('2026-09-07');
    await tab.getByRole('button', { name: 'Enter it' }).click();
    await tab.getByText('1 person trained').waitFor();
    await tab.getByText('Reviewing: Monday 7 September').waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await headteacher.close();
    const { reviewers } = await school.review(HEADTEACHER, TEACHER);
    expect(reviewers?.warnings).toEqual([]);
  });
});
