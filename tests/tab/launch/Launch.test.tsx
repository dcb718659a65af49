import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER], begins: '2026-10-05T08:00' });

describe('launching a cycle', () => {
  test('is not for a teacher', async () => {
    await show(school, TEACHER, '/launch');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('Launch a cycle');
  });

  test('KM-12 KM-15 says how many reviews it opens, and who gets none and why', async () => {
    await show(school, HEADTEACHER, '/launch');
    expect(await screen.findByRole('heading', { name: /^\d+ reviews to open$/ })).toBeTruthy();
    expect(words()).toContain('Policy, 3');
  });

  test('KM-12 somebody’s reviewer is chosen by name, with the focus in the field; Not now leaves it', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.press('Choose a reviewer for Helen Ashdown');
    await page.hasFocus(await screen.findByRole('combobox', { name: 'Reviewer for Helen Ashdown' }));
    await page.press('Not now');
    expect(await screen.findByRole('button', { name: 'Choose a reviewer for Helen Ashdown' })).toBeTruthy();
  });

  test('X-02 asks once, with the numbers, before anything is opened; Not now leaves all as it is', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.press(/^Open \d+ reviews$/);
    const asked = await screen.findByRole('alertdialog', { name: /^Open \d+ reviews\?$/ });
    expect(asked.textContent).toMatch(/\d+ reviews: .*1 September 2026 to 31 August 2027/);
    expect(asked.textContent).toMatch(/No review for (\d+ people|one person): /);
    expect(asked.textContent).not.toContain('This is early');
    await page.press('Not now');
    expect(page.asked.filter(({ method, path }) => method === 'PUT' && path.startsWith('/api/launches'))).toEqual([]);
  });

  test('KM-09 the next cycle is warned of, since it begins in eleven months', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.tick('The next cycle, ahead of its first day', 'radio');
    expect(await screen.findByText('This is early')).toBeTruthy();
    await page.tick('The cycle that today falls in', 'radio');
    await waitFor(() => expect(screen.queryByText('This is early')).toBeNull());
  });

  test('X-02 somebody is left out and taken in again, and the choice is kept', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.press('Leave out: Aisha Mahmood');
    expect(await screen.findByRole('button', { name: 'Take in again: Aisha Mahmood' })).toBeTruthy();
    await waitFor(() =>
      expect(page.asked.filter(({ method, path }) => method === 'PUT' && path === '/api/drafts/launch')).not.toEqual(
        [],
      ),
    );
    await page.press('Take in again: Aisha Mahmood');
    expect(await screen.findByRole('button', { name: 'Leave out: Aisha Mahmood' })).toBeTruthy();
  });

  test('a launch that cannot be shown says why, and asking again shows it', async () => {
    const page = await show(school, HEADTEACHER, '/launch', (_, path) =>
      path.includes('/launch') ? 'offline' : undefined,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('There is no connection at the moment.');
    page.setWay(() => undefined);
    await page.press('Try again');
    expect(await screen.findByRole('heading', { name: /reviews to open$/ })).toBeTruthy();
    expect(placeNow()).toBe('/launch');
  });

  test('KM-15 one department alone, as the overview names it', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    const choices = [...(await page.field('Department')).querySelectorAll('option')].map((each) => each.textContent);
    expect(choices.slice(0, 4)).toEqual(['All departments', 'Arts', 'Business', 'English']);
    expect(choices.join()).not.toContain('Nadia Khalil');
    await page.user.selectOptions(await page.field('Department'), 'Mathematics');
    expect(await screen.findByRole('heading', { name: '5 reviews to open' })).toBeTruthy();
  });

  test('KM-15 the people of one line manager alone', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.user.selectOptions(await page.field('Line manager'), 'Nadia Khalil, Head of Mathematics');
    expect(await screen.findByRole('heading', { name: '4 reviews to open' })).toBeTruthy();
  });
});
