import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ADMINISTRATOR, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER], trained: [] });
const reviewers = `/reviews/${school.reviewOf(TEACHER)}/reviewers`;

describe('who reviews', () => {
  test('KM-18 another reviewer is asked for in writing; without reasons nothing is sent', async () => {
    const page = await show(school, TEACHER, reviewers);
    await page.press('Ask for another reviewer');
    await page.press('Send the request');
    expect(await page.faultAt(/^Your professional reasons/)).toContain('Enter your professional reasons.');
    await page.fill(/^Your professional reasons/, 'We run the same club.');
    await page.press('Send the request');
    expect(await screen.findByText('Helen Ashdown decides')).toBeTruthy();
  });

  test('KM-18 KM-21 the headteacher reads the reasons, is warned of missing training, and grants it to somebody of a list', async () => {
    const page = await show(school, HEADTEACHER, reviewers);
    expect(await screen.findByText('We run the same club.')).toBeTruthy();
    expect(words()).toContain('Tom Hargrave is not recorded as trained in reviewing');
    await page.press('Grant it');
    await page.press('Grant the request');
    expect(await page.faultAt(/^Who reviews instead/)).toMatch(/\S/);
    const list = await page.field(/^Who reviews instead/);
    expect(within(list).getByText(/^David Osei, Deputy Headteacher \(Curriculum\) · no training/)).toBeTruthy();
  });
});

describe('training', () => {
  test('KM-21 nobody’s is entered at first, and that is said', async () => {
    await show(school, HEADTEACHER, '/training');
    expect(await screen.findByText('No training has been entered yet.')).toBeTruthy();
  });

  test('KM-21 it is entered for somebody on a day; the day stays for the next', async () => {
    const page = await show(school, HEADTEACHER, '/training');
    await page.press('Enter it');
    expect(await page.faultAt(/^Who/)).toMatch(/\S/);
    const who = await page.field(/^Who/);
    await page.user.selectOptions(who, 'David Osei, Deputy Headteacher (Curriculum)');
    await page.fill(/^On/, '2026-09-07');
    await page.press('Enter it');
    await page.isSaid('Entered for David Osei.');
    expect(await screen.findByText('1 person trained')).toBeTruthy();
    expect(who).toHaveProperty('value', '');
    expect(await page.field(/^On/)).toHaveProperty('value', '2026-09-07');
  });

  test('a teacher keeps no register of training', async () => {
    await show(school, TEACHER, '/training');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('Training for reviews');
  });
});

describe('development', () => {
  const place = `/reviews/${school.reviewOf(TEACHER)}/development`;

  test('KM-37 a need is entered with what it is linked to, and stands in the school’s register', async () => {
    const page = await show(school, TEACHER, place);
    expect(await screen.findByText('No need has been entered in this cycle.')).toBeTruthy();
    await page.press('Enter a need');
    await page.hasFocus(await page.field(/^What is needed/));
    await page.press('Enter the need');
    expect(await page.faultAt(/^What is needed/)).toMatch(/\S/);
    await page.fill(/^What is needed/, 'A course on phonics');
    await page.user.click(await screen.findByRole('combobox', { name: /^Linked to/ }));
    await page.user.click((await screen.findAllByRole('option'))[0] ?? document.body);
    await page.press('Enter the need');
    await page.isSaid('Entered.');
    expect(await screen.findByText('A course on phonics')).toBeTruthy();
  });

  test('KM-37 the headteacher promises it by a day; the form’s fault stands at the day', async () => {
    const page = await show(school, HEADTEACHER, '/development');
    expect(await screen.findByText('1 need')).toBeTruthy();
    await page.press(/^Promise/);
    await page.press('Promise this training');
    expect(await page.faultAt(/^Provided by/)).toMatch(/\S/);
    await page.fill(/^Provided by/, '2026-12-01');
    await page.press('Promise this training');
    await page.isSaid('Promised. The training and development coordinator is told.');
  });

  test('closing the form without entering anything says nothing of it', async () => {
    const page = await show(school, HEADTEACHER, '/development');
    await page.press('Enter a need');
    await page.press('Not now');
    expect(await screen.findByRole('button', { name: 'Enter a need' })).toBeTruthy();
    expect(words()).not.toContain('Entered.');
  });
});

describe('one’s own reminders', () => {
  test('are kept with the hour and the quiet days', async () => {
    const page = await show(school, TEACHER, '/reminders');
    await page.fill(/^Not before/, '');
    await page.press('Save');
    expect(await page.faultAt(/^Not before/)).toMatch(/\S/);
    await page.fill(/^Not before/, '09:30');
    await page.tick('Wednesday');
    await page.press('Save');
    await page.isSaid('Saved.');
    expect(page.asked.at(-1)?.body).toEqual({ hour: '09:30', quiet: [3] });
  });
});

describe('concerns in confidence', () => {
  test('PA-17 where the policy has none, the school’s own way is named', async () => {
    await show(school, TEACHER, '/concerns');
    expect(await screen.findByText(/^Your policy does not say how to raise a concern/)).toBeTruthy();
  });
});

describe('messages', () => {
  test('the administrator sees what somebody was sent, and nothing of what it says', async () => {
    const page = await show(school, ADMINISTRATOR, '/delivery');
    const who = await page.field(/^Who/);
    await page.user.selectOptions(who, within(who).getByRole('option', { name: /^Priya Raman/ }));
    expect(await screen.findByText('Nothing has been sent to this person yet.')).toBeTruthy();
  });

  test('a teacher is not shown whom the app could not reach', async () => {
    await show(school, TEACHER, '/delivery');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('Messages and reminders');
  });
});
