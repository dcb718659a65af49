import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { show, words } from '../rig/show.tsx';

const RECEPTIONIST = 39;
const OFFICE_MANAGER = 38;

const school = await openSchool({ reviewsOf: [TEACHER, RECEPTIONIST] });
await meetingArranged(school, '2026-10-12T15:30');
await school.comesTo('2026-10-13T09:00');
const review = `/reviews/${school.reviewOf(TEACHER)}`;
const support = `/reviews/${school.reviewOf(RECEPTIONIST)}/support`;

describe('notes and actions', () => {
  test('PA-10 an action has an owner and a day; what is missing stands at its field and the text stays', async () => {
    const page = await show(school, TEACHER, `${review}/notes`);
    await page.press('Add an action');
    await page.fill(/^What is to be done/, 'Lend the three books');
    await page.press('Record the action');
    expect(await page.faultAt(/^By which day/)).toContain('Enter the day by which it is to be done.');
    expect(words()).toContain('Choose who does it.');
    expect(await page.field(/^What is to be done/)).toHaveProperty('value', 'Lend the three books');
    await page.tick('Tom Hargrave', 'radio');
    await page.fill(/^By which day/, '2026-10-21');
    await page.press('Record the action');
    expect(await screen.findByText(/Tom Hargrave, by Wednesday 21 October/)).toBeTruthy();
  });

  test('KM-40 feedback sent empty is refused once, at its field and in the words of its label', async () => {
    const page = await show(school, TEACHER, `${review}/notes`);
    await page.press('Give feedback');
    expect(await screen.findByText('What you type is saved by itself.')).toBeTruthy();
    await page.press('Send it to Tom Hargrave');
    expect(await page.faultAt(/^Your feedback/)).toContain('Enter your feedback.');
    expect(words().split('Enter your feedback.')).toHaveLength(2);
    await page.press('Not now');
  });

  test('PA-10 its day is moved, beginning with the one it has', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, `${review}/notes`);
    await page.press('Another day');
    expect(await page.field(/^By which day/)).toHaveProperty('value', '2026-10-21');
    await page.fill(/^By which day/, '2026-10-23');
    await page.press('Move it');
    await page.isSaid('Moved.');
  });

  test('PA-10 it is closed as done with one press', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, `${review}/notes`);
    await page.press('Done: Lend the three books');
    await page.isSaid('Closed as done.');
    expect(words()).toContain('No action is open.');
  });
});

describe('pay', () => {
  test('KM-33 the recommendation says what is missing at its field; what was typed stays', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, `${review}/pay`);
    await page.press('Write the recommendation');
    await page.user.click(
      await within(document.getElementById('pay') ?? document.body).findByRole('radio', { name: 'Yes' }),
    );
    await page.fill(/^The criteria/, 'Those of 2025.');
    await page.press('Send the recommendation');
    expect((await screen.findAllByText('Choose an answer to “Recommendation”.')).length).toBeGreaterThan(0);
    expect(await page.field(/^The criteria/)).toHaveProperty('value', 'Those of 2025.');
    await page.tick('Pay progression', 'radio');
    await page.fill(/^Reasons/, 'Both objectives met.');
    await page.press('Send the recommendation');
    expect(await screen.findByText(/Helen Ashdown: Pass on the recommendation/)).toBeTruthy();
  });

  test('KM-36 the headteacher passes it on', async () => {
    const page = await show(school, HEADTEACHER, `${review}/pay`);
    await page.press('Pass it on');
    await page.press('Pass it on');
    expect(await screen.findByText('Passed on')).toBeTruthy();
  });
});

describe('support', () => {
  test('TA-24 a concern is raised with what it is about, and the focus is on what is missing', async () => {
    const page = await show(school, OFFICE_MANAGER, support);
    await page.press('Raise a concern');
    await page.press('Raise it');
    expect(await page.faultAt(/^What it is about/)).toContain('Enter');
    await page.hasFocus(await page.field(/^What it is about/));
    await page.fill(/^What it is about/, 'Letters leave late.');
    await page.press('Raise it');
    await page.isSaid(/./);
    expect(page.commands().at(-1)).toMatchObject({ type: 'raiseConcern', about: 'Letters leave late.' });
  });

  test('TA-24 the reviewee reads it and raises none', async () => {
    await show(school, RECEPTIONIST, support);
    expect(await screen.findByText('Letters leave late.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Raise a concern' })).toBeNull();
  });

  test('TA-24 a plan is not given before its questions are answered', async () => {
    const page = await show(school, OFFICE_MANAGER, support);
    await page.press('Write a support plan');
    await page.press('Give Josh Tandy the plan');
    expect(await page.faultAt(/^Areas of concern/)).toContain('Write an answer');
    await page.press('Not now');
    await page.hasFocus(await screen.findByRole('button', { name: 'Write a support plan' }));
  });
});
