import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  EARLY_CAREER_TEACHER,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  HEADTEACHER,
  MATHS_TEACHER,
  OTHER_TEACHER,
  TEACHER,
} from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });

describe('what somebody sees first', () => {
  test('is how many things are theirs, with the day under it, and the focus on the heading', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/');
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toMatch(/^\d+ things for you$/);
    expect(words()).toContain('Monday 5 October');
    await page.hasFocus(heading);
    expect(document.title).toBe(`${heading.textContent} · Fairview`);
  });

  test('is that nothing waits, for somebody without a review or a team', async () => {
    await show(school, MATHS_TEACHER, '/');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nothing is waiting for you');
    expect(screen.queryByRole('heading', { name: 'Your team' })).toBeNull();
  });

  test('KM-59 is the policy that is to be read, with its clause and one press away', async () => {
    const page = await show(school, EARLY_CAREER_TEACHER, '/');
    await screen.findByRole('heading', { name: 'About your policies' });
    await page.press('Read and confirm');
    expect(placeNow()).toBe('/policies/kent-model');
  });
});

describe('one’s team', () => {
  test('KM-22 says who has no meeting yet, and each name leads to the review', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/');
    const team = within(await screen.findByRole('region', { name: 'Your team' }));
    expect(team.getByText(/2 without a meeting/)).toBeTruthy();
    await page.user.click(team.getByRole('link', { name: 'Lucy Pemberton' }));
    expect(placeNow()).toMatch(new RegExp(`^/reviews/${school.reviewOf(TEACHER)}`));
  });

  test('is not there for who has none', async () => {
    await show(school, HEAD_OF_MATHS, '/');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Your team' })).toBeNull();
  });
});

describe('one’s own review', () => {
  test('is drawn as a path in words, and one press away', async () => {
    const page = await show(school, TEACHER, '/');
    expect(await screen.findByRole('list', { name: 'The way through this cycle' })).toBeTruthy();
    await page.press('Open your review');
    expect(placeNow()).toContain(school.reviewOf(TEACHER));
  });

  test('the headteacher finds the doors to the school, and a teacher does not', async () => {
    await show(school, HEADTEACHER, '/');
    for (const door of ['Launch a cycle', 'Moderation and audits', 'Training for reviews', 'Record a drop-in'])
      expect(await screen.findByRole('link', { name: door })).toBeTruthy();
  });

  test('a teacher is offered none of them', async () => {
    await show(school, TEACHER, '/');
    await screen.findByRole('button', { name: 'Open your review' });
    for (const door of ['Launch a cycle', 'Moderation and audits', 'Training for reviews', 'Record a drop-in'])
      expect(screen.queryByRole('link', { name: door })).toBeNull();
  });
});

describe('where home cannot be shown', () => {
  test('its shape stands while it is fetched', async () => {
    await show(school, TEACHER, '/', () => new Promise(() => {}));
    expect(await screen.findByLabelText('Loading')).toBeTruthy();
  });

  test('without a connection that is said, and asking again shows it', async () => {
    const page = await show(school, TEACHER, '/', () => 'offline');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no connection at the moment.');
    page.setWay(() => undefined);
    await page.press('Try again');
    expect(await screen.findByRole('button', { name: 'Open your review' })).toBeTruthy();
  });

  test('a fault of the server is told in words, whatever it answers', async () => {
    await show(school, TEACHER, '/', () => ({ status: 500, body: { code: 'broken', detail: 'A part is missing.' } }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('This could not be shown');
    expect(words()).toContain('A part is missing.');
  });

  test('consent that Microsoft wants is asked for with its own button', async () => {
    const body = { code: 'consentNeeded', detail: 'Microsoft asks.', consentUrl: 'https://login.test/' };
    await show(school, TEACHER, '/', () => ({ status: 403, body }));
    expect(await screen.findByRole('button', { name: 'Give consent' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

test('the administrator’s home tells nothing of reviews', async () => {
  await show(school, ADMINISTRATOR, '/');
  await screen.findByRole('heading', { level: 1 });
  expect(words()).not.toContain('Lucy Pemberton');
});
