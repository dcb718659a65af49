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
  test('is the day, with the nearest deadline under it, and the focus on the heading', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/');
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Monday 5 October');
    expect(words()).toContain('Your next deadline is');
    await page.hasFocus(heading);
    expect(document.title).toBe('Monday 5 October · Fairview');
  });

  test('KM-22 the same work for two people is one row, with the day and the working days that are left', async () => {
    await show(school, HEAD_OF_ENGLISH, '/');
    const row = (await screen.findByRole('link', { name: /^Arrange planning meetings: 2 people$/ })).closest('li');
    expect(row?.textContent).toMatch(/Lucy Pemberton/);
    // Five working days' notice of a meeting by Saturday 31 October; half term is from the 26th. Sunday 18 October is
    // the last day, so Friday the 16th is told: 6, 7, 8, 9, 12, 13, 14, 15 and 16 October are 9 working days.
    expect(row?.textContent).toContain('in 9 working daysFriday 16 October');
  });

  test('several of a kind are listed together on their own page', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/');
    await page.press('Arrange 2');
    expect(placeNow()).toBe('/arrange');
    const title = encodeURIComponent('Arrange the planning and review meeting');
    await show(school, HEAD_OF_ENGLISH, `/together/meetingArranged?title=${title}`);
    expect(await screen.findByRole('link', { name: 'Lucy Pemberton' })).toBeTruthy();
  });

  test('no rule’s code is on it', async () => {
    await show(school, HEAD_OF_ENGLISH, '/');
    await screen.findByRole('heading', { level: 1 });
    expect(words()).not.toMatch(/\b(KM|TA|PA|KS|KC|X)-\d/);
  });

  test('is that nothing waits, for somebody without a review or a team', async () => {
    await show(school, MATHS_TEACHER, '/');
    await screen.findByRole('heading', { level: 1 });
    expect(words()).toContain('You are not in a review now.');
    expect(screen.queryByRole('heading', { name: 'Your team' })).toBeNull();
  });

  test('KM-59 is the policy that is to be read, one press away', async () => {
    const page = await show(school, EARLY_CAREER_TEACHER, '/');
    await screen.findByRole('heading', { name: 'About your policies' });
    await page.press('Read and confirm');
    expect(placeNow()).toBe('/policies/kent-model');
  });
});

describe('one’s team', () => {
  test('KM-22 says who has no meeting yet, and each name leads to the review', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/team');
    const team = within(await screen.findByRole('region', { name: 'The people you review' }));
    expect(team.getByText(/2 without a meeting/)).toBeTruthy();
    await page.user.click(team.getByRole('link', { name: 'Lucy Pemberton' }));
    expect(placeNow()).toMatch(new RegExp(`^/reviews/${school.reviewOf(TEACHER)}`));
  });

  test('is not there for who has none', async () => {
    await show(school, HEAD_OF_MATHS, '/');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'My team' })).toBeNull();
  });
});

describe('one’s own review', () => {
  test('is drawn as a path in words, and one press away', async () => {
    const page = await show(school, TEACHER, '/');
    expect(await screen.findByRole('list', { name: 'The way through this cycle' })).toBeTruthy();
    await page.user.click(screen.getByRole('link', { name: 'Open your review' }));
    expect(placeNow()).toContain(school.reviewOf(TEACHER));
  });

  test('the headteacher finds the doors to the school', async () => {
    await show(school, HEADTEACHER, '/school');
    for (const door of ['Launch a cycle', 'Moderation and audits', 'Training for reviews', 'Record a drop-in'])
      expect(await screen.findByRole('link', { name: door })).toBeTruthy();
  });

  test('a teacher is offered none of them', async () => {
    await show(school, TEACHER, '/school');
    expect(await screen.findByText('There is nothing for you to do for the whole school.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'School' })).toBeNull();
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
    expect(await screen.findByRole('link', { name: 'Open your review' })).toBeTruthy();
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
