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
    expect(words()).toContain('KM-02 · 3');
  });

  test('KM-12 somebody’s reviewer is chosen by name, with the focus in the field; Not now leaves it', async () => {
    const page = await show(school, HEADTEACHER, '/launch');
    await page.press('Choose a reviewer for Helen Ashdown');
    await page.hasFocus(await screen.findByRole('combobox', { name: 'Reviewer for Helen Ashdown' }));
    await page.press('Not now');
    expect(await screen.findByRole('button', { name: 'Choose a reviewer for Helen Ashdown' })).toBeTruthy();
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
});
